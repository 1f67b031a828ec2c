import { useNavigate } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { PURPOSES, STANDINGS } from '../names.ts'
import { licenceOf } from '../reading.ts'
import type { Decision, Reading } from '../types.ts'
import { LicenceLetter } from './Letter.tsx'

/** The licence of this application as it stands today, and the way to renew or change it; before that, the licence that is to be renewed. */
export function LicencePart({ reading }: { reading: Reading }) {
  const licence = licenceOf(reading.file)
  return (
    <>
      {reading.file.prior && <Prior prior={reading.file.prior} />}
      {licence && <Given licence={licence} reading={reading} />}
    </>
  )
}

function Prior({ prior }: { prior: Decision }) {
  return (
    <Section title="原许可">
      <Facts
        of={[
          ['决定文号', prior.number],
          ['证件编号', prior.certificateNo],
          ['许可内容', prior.content],
          ['有效期至', prior.validTo ? <DayText key="to" day={prior.validTo} /> : '长期有效'],
        ]}
      />
    </Section>
  )
}

function Given({ licence, reading }: { licence: Decision; reading: Reading }) {
  const navigate = useNavigate()
  const { licence: standing, followUps, file } = reading
  const prior = file.application.id
  const start = (purpose: 'renewal' | 'change') => navigate({ to: paths.newApplication(), search: { prior, purpose } as never })
  return (
    <Section title="许可">
      <Facts
        of={[
          standing !== null && [
            '当前状态',
            <StateTag key="state" tone={STANDINGS[standing.state].tone}>
              {STANDINGS[standing.state].word}
            </StateTag>,
          ],
          ['被许可人', licence.partyName],
          ['许可内容', licence.content],
          [
            '有效期',
            <span key="term">
              <DayText day={licence.validFrom} /> 至 {licence.validTo ? <DayText day={licence.validTo} /> : '长期'}
            </span>,
          ],
          licence.certificateName !== null && [
            licence.certificateName,
            licence.certificateNo ? (
              <span key="certificate">
                {licence.certificateNo} <LicenceLetter applicationId={prior} letter="certificate" />
              </span>
            ) : (
              '尚未制发'
            ),
          ],
          standing?.renewBy != null && ['最迟申请延续', <DayText key="renew" day={standing.renewBy} />],
          licence.revokedOn !== null && ['撤销', `${licence.revokedOn}　${licence.revokedReason ?? ''}`],
          licence.cancelledOn !== null && ['注销', <DayText key="cancelled" day={licence.cancelledOn} />],
        ]}
      />
      {followUps && (
        <div className="acts follow-ups">
          {(['renewal', 'change'] as const).map((purpose) => (
            <ActButton key={purpose} refused={followUps[purpose]} onClick={() => start(purpose)}>
              {`申请${PURPOSES[purpose]}`}
            </ActButton>
          ))}
        </div>
      )}
    </Section>
  )
}
