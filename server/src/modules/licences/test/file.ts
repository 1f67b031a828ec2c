import { newId } from '../../../kit/uuid.ts'
import { type Decision, Hearing, LicenceFile } from '../file/types.ts'

const UNIT = newId()

/** An application for a hotel received on Tuesday 2022-03-01 and not yet accepted. */
export function aFile(
  over: Partial<LicenceFile['application']> = {},
  rest: Partial<Omit<LicenceFile, 'application'>> = {},
): LicenceFile {
  return LicenceFile.parse({
    application: {
      ...{ id: newId(), number: '四公许申字〔2022〕1号', kindCode: 'hotel', purpose: 'new', priorDecisionId: null, unitId: UNIT },
      ...{
        unitPath: '/220300000000/',
        unitName: '示例大队',
        organId: UNIT,
        organName: '示例分局',
        organUscc: null,
        stage: 'received',
      },
      ...{
        applicantKind: 'unit',
        applicantName: '示例旅馆',
        idType: null,
        idNumber: null,
        uscc: '91220300MA0000001Y',
        soleTrader: false,
      },
      ...{
        birthOn: null,
        legalRepresentative: '示例甲',
        legalRepIdType: null,
        legalRepIdNumber: null,
        phone: null,
        address: null,
      },
      ...{ guardianName: null, guardianIdNumber: null, agentName: null, matter: '经营旅馆', channel: 'window', documents: [] },
      ...{ secrecy: 'none', tradeSecret: false, decisionDays: 20, decisionBasis: 'LIC:42', extensionDays: 10, onSite: true },
      ...{ hearingRequired: false, receivedAt: '2022-03-01T02:00:00.000Z', acceptedAt: null, acceptedOn: null, bySilence: false },
      ...{ acceptanceNumber: null, closedAt: null, version: 1, ...over },
    },
    ...{ prior: null, correction: null, nonAcceptance: null, examinations: [], excludedTimes: [], extension: null, hearings: [] },
    ...{ proposals: [], decisions: [], deliveries: [], supervisions: [], ...rest },
  })
}

/** The same, accepted on that day and being examined. */
export const accepted = (
  on: string,
  rest: Partial<Omit<LicenceFile, 'application'>> = {},
  over: Partial<LicenceFile['application']> = {},
) => aFile({ stage: 'examining', acceptedOn: on as never, acceptedAt: `${on}T02:00:00.000Z` as never, ...over }, rest)

/** A licence for a hotel, valid from 2022-01-01 for good unless it says otherwise. */
export function aLicence(over: Partial<Decision> = {}): Decision {
  return {
    ...{
      id: newId(),
      applicationId: newId(),
      unitId: UNIT,
      unitPath: '/220300000000/',
      organId: UNIT,
      authorityName: '示例分局',
    },
    ...{
      authorityUscc: null,
      kindCode: 'hotel',
      number: '四公准许决字〔2022〕1号',
      documentName: '准予行政许可决定书',
      outcome: 'granted',
    },
    ...{
      decidedOn: '2022-01-01',
      decidedBy: newId(),
      recordedAt: '2022-01-01T02:00:00.000Z',
      bySilence: false,
      content: '经营旅馆',
    },
    ...{ reasons: null, remedies: null, basis: ['LIC:38(1)'], ground: null, proposalId: null, priorDecisionId: null },
    ...{
      validFrom: '2022-01-01',
      validTo: null,
      licenceType: 'ordinary',
      certificateName: '特种行业许可证',
      certificateNo: null,
    },
    ...{ certificateIssuedOn: null, partyType: 'legal-person', partyName: '示例旅馆', uscc: '91220300MA0000001Y' },
    ...{ legalRepresentative: '示例甲', legalRepIdType: null, legalRepIdNumber: null, personIdType: null, personIdNumber: null },
    ...{
      birthOn: null,
      secrecy: 'none',
      tradeSecret: false,
      revokedOn: null,
      revokedReason: null,
      cancelledOn: null,
      succeededOn: null,
    },
    ...over,
  } as Decision
}

export function aHearing(over: Partial<Hearing>): Hearing {
  return Hearing.parse({
    ...{
      id: newId(),
      ground: 'great-interest',
      toldOn: '2022-03-07',
      toldTo: ['示例旅馆', '示例邻居'],
      requestedOn: null,
      requester: null,
    },
    ...{ waivedOn: null, notifiedOn: null, heldOn: null, chairId: null, clerkId: null, openToPublic: null, closedReason: null },
    ...{ record: null, ...over },
  })
}
