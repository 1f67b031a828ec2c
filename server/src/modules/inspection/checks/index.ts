import type { Check } from '../types-check.ts'
import { acceptedWithoutNumber } from './acceptance/accepted-without-number.ts'
import { acceptedWithoutReceipt } from './acceptance/accepted-without-receipt.ts'
import { decidedBeforeAcceptance } from './acceptance/decided-before-acceptance.ts'
import { declinedReporterNotTold } from './acceptance/declined-reporter-not-told.ts'
import { declinedWithoutReason } from './acceptance/declined-without-reason.ts'
import { reportAcceptedLate } from './acceptance/report-accepted-late.ts'
import { reportDeclinedLate } from './acceptance/report-declined-late.ts'
import { reportLeftUnhandled } from './acceptance/report-left-unhandled.ts'
import { reportTransferredLate } from './acceptance/report-transferred-late.ts'
import { placeQuestioningNotRecorded } from './av-record/place-questioning-not-recorded.ts'
import { continuedQuestioningTooLong } from './compulsory-measure/continued-questioning-too-long.ts'
import { continuedQuestioningWithoutGround } from './compulsory-measure/continued-questioning-without-ground.ts'
import { familyNotTold } from './compulsory-measure/family-not-told.ts'
import { libertyMeasureApprovedLate } from './compulsory-measure/liberty-measure-approved-late.ts'
import { measureApprovedByTaker } from './compulsory-measure/measure-approved-by-taker.ts'
import { measureByOneOfficer } from './compulsory-measure/measure-by-one-officer.ts'
import { measureNotApproved } from './compulsory-measure/measure-not-approved.ts'
import { refusedMeasureNotLifted } from './compulsory-measure/refused-measure-not-lifted.ts'
import { urgentMeasureApprovedLate } from './compulsory-measure/urgent-measure-approved-late.ts'
import { decisionWithoutBasis } from './decision-document/decision-without-basis.ts'
import { discretionUnreasoned } from './discretion/discretion-unreasoned.ts'
import { penaltyAboveRange } from './discretion/penalty-above-range.ts'
import { penaltyBelowRange } from './discretion/penalty-below-range.ts'
import { penaltyNotProvided } from './discretion/penalty-not-provided.ts'
import { evidenceByOneOfficer } from './evidence/evidence-by-one-officer.ts'
import { evidenceWithoutCredential } from './evidence/evidence-without-credential.ts'
import { expertPauseWithoutOpinion } from './evidence/expert-pause-without-opinion.ts'
import { ownStatementAlone } from './evidence/own-statement-alone.ts'
import { collectedFineKeptGeneral } from './execution/collected-fine-kept-general.ts'
import { collectedFineKeptPsa } from './execution/collected-fine-kept-psa.ts'
import { collectedOverLimitGeneral } from './execution/collected-over-limit-general.ts'
import { collectedOverLimitPsa2012 } from './execution/collected-over-limit-psa-2012.ts'
import { collectedOverLimitPsa2025 } from './execution/collected-over-limit-psa-2025.ts'
import { courtNotAsked } from './execution/court-not-asked.ts'
import { detainedAgainstDecision } from './execution/detained-against-decision.ts'
import { detentionNotCarriedOut } from './execution/detention-not-carried-out.ts'
import { fineOverdueWithoutPlan } from './execution/fine-overdue-without-plan.ts'
import { instalmentMissed } from './execution/instalment-missed.ts'
import { licencePenaltyNotCarriedOut } from './execution/licence-penalty-not-carried-out.ts'
import { paidAboveFine } from './execution/paid-above-fine.ts'
import { protectedDetainedPsa2012 } from './execution/protected-detained-psa-2012.ts'
import { protectedDetainedPsa2025 } from './execution/protected-detained-psa-2025.ts'
import { surchargeAboveFine } from './execution/surcharge-above-fine.ts'
import { closedBeforePaid } from './filing/closed-before-paid.ts'
import { closedWithoutClosure } from './filing/closed-without-closure.ts'
import { closedWithoutGround } from './filing/closed-without-ground.ts'
import { notClosedAfterAllDone } from './filing/not-closed-after-all-done.ts'
import { spotFiledLate } from './filing/spot-filed-late.ts'
import { trafficSpotFiledLate } from './filing/traffic-spot-filed-late.ts'
import { fewerThanTwoHandlers } from './jurisdiction-subject/fewer-than-two-handlers.ts'
import { measureWithoutCredential } from './jurisdiction-subject/measure-without-credential.ts'
import { questionedByUnqualified } from './jurisdiction-subject/questioned-by-unqualified.ts'
import { questionedWithoutCredential } from './jurisdiction-subject/questioned-without-credential.ts'
import { recusedOfficerActed } from './jurisdiction-subject/recused-officer-acted.ts'
import { detentionOver20Days } from './law-application/detention-over-20-days.ts'
import { fastTrackBarred } from './law-application/fast-track-barred.ts'
import { fastTrackConsentBeforeTold } from './law-application/fast-track-consent-before-told.ts'
import { fastTrackLongDetention } from './law-application/fast-track-long-detention.ts'
import { fastTrackWithHearing } from './law-application/fast-track-with-hearing.ts'
import { fastTrackWithoutConsent } from './law-application/fast-track-without-consent.ts'
import { generalPunishedAfterLimitation } from './law-application/general-punished-after-limitation.ts'
import { mediatedAfterBrokenAgreement } from './law-application/mediated-after-broken-agreement.ts'
import { psaPunishedAfterLimitation } from './law-application/psa-punished-after-limitation.ts'
import { punishedAfterMediation } from './law-application/punished-after-mediation.ts'
import { adultPresentUnfit } from './minor-protection/adult-present-unfit.ts'
import { guardianNotTold } from './minor-protection/guardian-not-told.ts'
import { mediationWithoutGuardian } from './minor-protection/mediation-without-guardian.ts'
import { minorHearingNotOffered } from './minor-protection/minor-hearing-not-offered.ts'
import { minorHearingPublic } from './minor-protection/minor-hearing-public.ts'
import { minorNotMitigated } from './minor-protection/minor-not-mitigated.ts'
import { minorPublic } from './minor-protection/minor-public.ts'
import { minorQuestionedWithoutAdult } from './minor-protection/minor-questioned-without-adult.ts'
import { under14Punished } from './minor-protection/under-14-punished.ts'
import { announcedNoticeTooShort } from './notice-hearing/announced-notice-too-short.ts'
import { decidedBeforeHearing } from './notice-hearing/decided-before-hearing.ts'
import { decidedInHearingRequestPeriod } from './notice-hearing/decided-in-hearing-request-period.ts'
import { hearingByInvestigator } from './notice-hearing/hearing-by-investigator.ts'
import { hearingHeldLate } from './notice-hearing/hearing-held-late.ts'
import { hearingNotOfferedGeneral } from './notice-hearing/hearing-not-offered-general.ts'
import { hearingNotOfferedPsa2012 } from './notice-hearing/hearing-not-offered-psa-2012.ts'
import { hearingNotOfferedPsa2025 } from './notice-hearing/hearing-not-offered-psa-2025.ts'
import { hearingNoticeShort } from './notice-hearing/hearing-notice-short.ts'
import { hearingRequestUnanswered } from './notice-hearing/hearing-request-unanswered.ts'
import { hearingWithoutRecord } from './notice-hearing/hearing-without-record.ts'
import { licenceHearingNoticeShort } from './notice-hearing/licence-hearing-notice-short.ts'
import { noticeAfterDecision } from './notice-hearing/notice-after-decision.ts'
import { penaltyHeavierThanNotice } from './notice-hearing/penalty-heavier-than-notice.ts'
import { punishedWithoutNotice } from './notice-hearing/punished-without-notice.ts'
import { evidenceKeptTooLong } from './property/evidence-kept-too-long.ts'
import { freezingOverdue } from './property/freezing-overdue.ts'
import { measureExtendedLate } from './property/measure-extended-late.ts'
import { measureLeftAfterClosing } from './property/measure-left-after-closing.ts'
import { measureWithoutDocument } from './property/measure-without-document.ts'
import { seizureOverdue } from './property/seizure-overdue.ts'
import { victimPropertySeized } from './property/victim-property-seized.ts'
import { correctionOverdue } from './publicity/correction-overdue.ts'
import { objectionUnanswered } from './publicity/objection-unanswered.ts'
import { otherDecisionPublishedLate } from './publicity/other-decision-published-late.ts'
import { pageWithdrawnLate } from './publicity/page-withdrawn-late.ts'
import { penaltyPublishedLate } from './publicity/penalty-published-late.ts'
import { publicAfterItsEnd } from './publicity/public-after-its-end.ts'
import { sealedRecordPublic } from './publicity/sealed-record-public.ts'
import { secretPublic } from './publicity/secret-public.ts'
import { chainedSummons } from './questioning-record/chained-summons.ts'
import { noRestOrFood } from './questioning-record/no-rest-or-food.ts'
import { questionedByOneOfficer } from './questioning-record/questioned-by-one-officer.ts'
import { questioningTooLong } from './questioning-record/questioning-too-long.ts'
import { questioningWithoutEnd } from './questioning-record/questioning-without-end.ts'
import { questioningsOverlap } from './questioning-record/questionings-overlap.ts'
import { summonedNotOffender } from './questioning-record/summoned-not-offender.ts'
import { summonsNotApproved } from './questioning-record/summons-not-approved.ts'
import { twelveHoursNotInLaw } from './questioning-record/twelve-hours-not-in-law.ts'
import { decidedBeforeReview } from './review-approval/decided-before-review.ts'
import { deputyDetainedWithoutPermission } from './review-approval/deputy-detained-without-permission.ts'
import { detentionNotByCounty } from './review-approval/detention-not-by-county.ts'
import { discussionMissing } from './review-approval/discussion-missing.ts'
import { disputedSpotByOneOfficer } from './review-approval/disputed-spot-by-one-officer.ts'
import { returnUnanswered } from './review-approval/return-unanswered.ts'
import { reviewLate } from './review-approval/review-late.ts'
import { reviewOfAnotherVersion } from './review-approval/review-of-another-version.ts'
import { reviewerTookPart } from './review-approval/reviewer-took-part.ts'
import { reviewerUnqualified } from './review-approval/reviewer-unqualified.ts'
import { reviewerWithoutPost } from './review-approval/reviewer-without-post.ts'
import { spotBarredCause } from './review-approval/spot-barred-cause.ts'
import { spotFineOverLimitGeneral } from './review-approval/spot-fine-over-limit-general.ts'
import { spotFineOverLimitPsa2012 } from './review-approval/spot-fine-over-limit-psa-2012.ts'
import { spotFineOverLimitPsa2025 } from './review-approval/spot-fine-over-limit-psa-2025.ts'
import { spotPenaltyOfAnotherKind } from './review-approval/spot-penalty-of-another-kind.ts'
import { stationDecidedGeneral } from './review-approval/station-decided-general.ts'
import { stationOverLimitPsa2012 } from './review-approval/station-over-limit-psa-2012.ts'
import { stationOverLimitPsa2025 } from './review-approval/station-over-limit-psa-2025.ts'
import { statutoryReviewSkipped } from './review-approval/statutory-review-skipped.ts'
import { electronicWithoutConsent } from './service/electronic-without-consent.ts'
import { generalDecisionDeliveredLate } from './service/general-decision-delivered-late.ts'
import { offenderNotServed } from './service/offender-not-served.ts'
import { psaDecisionDeliveredLate } from './service/psa-decision-delivered-late.ts'
import { publicNoticeTooShort } from './service/public-notice-too-short.ts'
import { victimCopyLate } from './service/victim-copy-late.ts'
import { acceptedBeforeReport } from './system-entry/accepted-before-report.ts'
import { extensionApprovedByApplicant } from './time-limit/extension-approved-by-applicant.ts'
import { extensionApprovedTooLow } from './time-limit/extension-approved-too-low.ts'
import { extensionWithoutLaw } from './time-limit/extension-without-law.ts'
import { fastTrackLate } from './time-limit/fast-track-late.ts'
import { generalHandlingOverdue } from './time-limit/general-handling-overdue.ts'
import { hearingPauseNotInLaw } from './time-limit/hearing-pause-not-in-law.ts'
import { hearingPauseWithoutHearing } from './time-limit/hearing-pause-without-hearing.ts'
import { licenceCorrectionLate } from './time-limit/licence-correction-late.ts'
import { licenceDecidedLate } from './time-limit/licence-decided-late.ts'
import { licenceExtensionTooLong } from './time-limit/licence-extension-too-long.ts'
import { licenceHearingLate } from './time-limit/licence-hearing-late.ts'
import { licenceIssuedLate } from './time-limit/licence-issued-late.ts'
import { pauseLeftOpen } from './time-limit/pause-left-open.ts'
import { pauseWithoutDocument } from './time-limit/pause-without-document.ts'
import { psaHandlingOverdue } from './time-limit/psa-handling-overdue.ts'
import { renewalAfterItsEnd } from './time-limit/renewal-after-its-end.ts'
import { secondExtensionBefore2026 } from './time-limit/second-extension-before-2026.ts'
import { secondMediationLate } from './time-limit/second-mediation-late.ts'
import { trafficFineLate } from './time-limit/traffic-fine-late.ts'
import { unknownOffenderVictimNotTold } from './time-limit/unknown-offender-victim-not-told.ts'

/** Every check, sorted as their files are: by area, then by code. */
export const CHECKS: readonly Check[] = [
  acceptedWithoutNumber,
  acceptedWithoutReceipt,
  decidedBeforeAcceptance,
  declinedReporterNotTold,
  declinedWithoutReason,
  reportAcceptedLate,
  reportDeclinedLate,
  reportLeftUnhandled,
  reportTransferredLate,
  placeQuestioningNotRecorded,
  continuedQuestioningTooLong,
  continuedQuestioningWithoutGround,
  familyNotTold,
  libertyMeasureApprovedLate,
  measureApprovedByTaker,
  measureByOneOfficer,
  measureNotApproved,
  refusedMeasureNotLifted,
  urgentMeasureApprovedLate,
  decisionWithoutBasis,
  discretionUnreasoned,
  penaltyAboveRange,
  penaltyBelowRange,
  penaltyNotProvided,
  evidenceByOneOfficer,
  evidenceWithoutCredential,
  expertPauseWithoutOpinion,
  ownStatementAlone,
  collectedFineKeptGeneral,
  collectedFineKeptPsa,
  collectedOverLimitGeneral,
  collectedOverLimitPsa2012,
  collectedOverLimitPsa2025,
  courtNotAsked,
  detainedAgainstDecision,
  detentionNotCarriedOut,
  fineOverdueWithoutPlan,
  instalmentMissed,
  licencePenaltyNotCarriedOut,
  paidAboveFine,
  protectedDetainedPsa2012,
  protectedDetainedPsa2025,
  surchargeAboveFine,
  closedBeforePaid,
  closedWithoutClosure,
  closedWithoutGround,
  notClosedAfterAllDone,
  spotFiledLate,
  trafficSpotFiledLate,
  fewerThanTwoHandlers,
  measureWithoutCredential,
  questionedByUnqualified,
  questionedWithoutCredential,
  recusedOfficerActed,
  detentionOver20Days,
  fastTrackBarred,
  fastTrackConsentBeforeTold,
  fastTrackLongDetention,
  fastTrackWithHearing,
  fastTrackWithoutConsent,
  generalPunishedAfterLimitation,
  mediatedAfterBrokenAgreement,
  psaPunishedAfterLimitation,
  punishedAfterMediation,
  adultPresentUnfit,
  guardianNotTold,
  mediationWithoutGuardian,
  minorHearingNotOffered,
  minorHearingPublic,
  minorNotMitigated,
  minorPublic,
  minorQuestionedWithoutAdult,
  under14Punished,
  announcedNoticeTooShort,
  decidedBeforeHearing,
  decidedInHearingRequestPeriod,
  hearingByInvestigator,
  hearingHeldLate,
  hearingNotOfferedGeneral,
  hearingNotOfferedPsa2012,
  hearingNotOfferedPsa2025,
  hearingNoticeShort,
  hearingRequestUnanswered,
  hearingWithoutRecord,
  licenceHearingNoticeShort,
  noticeAfterDecision,
  penaltyHeavierThanNotice,
  punishedWithoutNotice,
  evidenceKeptTooLong,
  freezingOverdue,
  measureExtendedLate,
  measureLeftAfterClosing,
  measureWithoutDocument,
  seizureOverdue,
  victimPropertySeized,
  correctionOverdue,
  objectionUnanswered,
  otherDecisionPublishedLate,
  pageWithdrawnLate,
  penaltyPublishedLate,
  publicAfterItsEnd,
  sealedRecordPublic,
  secretPublic,
  chainedSummons,
  noRestOrFood,
  questionedByOneOfficer,
  questioningTooLong,
  questioningWithoutEnd,
  questioningsOverlap,
  summonedNotOffender,
  summonsNotApproved,
  twelveHoursNotInLaw,
  decidedBeforeReview,
  deputyDetainedWithoutPermission,
  detentionNotByCounty,
  discussionMissing,
  disputedSpotByOneOfficer,
  returnUnanswered,
  reviewLate,
  reviewOfAnotherVersion,
  reviewerTookPart,
  reviewerUnqualified,
  reviewerWithoutPost,
  spotBarredCause,
  spotFineOverLimitGeneral,
  spotFineOverLimitPsa2012,
  spotFineOverLimitPsa2025,
  spotPenaltyOfAnotherKind,
  stationDecidedGeneral,
  stationOverLimitPsa2012,
  stationOverLimitPsa2025,
  statutoryReviewSkipped,
  electronicWithoutConsent,
  generalDecisionDeliveredLate,
  offenderNotServed,
  psaDecisionDeliveredLate,
  publicNoticeTooShort,
  victimCopyLate,
  acceptedBeforeReport,
  extensionApprovedByApplicant,
  extensionApprovedTooLow,
  extensionWithoutLaw,
  fastTrackLate,
  generalHandlingOverdue,
  hearingPauseNotInLaw,
  hearingPauseWithoutHearing,
  licenceCorrectionLate,
  licenceDecidedLate,
  licenceExtensionTooLong,
  licenceHearingLate,
  licenceIssuedLate,
  pauseLeftOpen,
  pauseWithoutDocument,
  psaHandlingOverdue,
  renewalAfterItsEnd,
  secondExtensionBefore2026,
  secondMediationLate,
  trafficFineLate,
  unknownOffenderVictimNotTold,
]
