/** The rows of the reference file on complaints, by section: ids alone. */
import { ids, type Section } from './section.ts'

export const complaintsRows: readonly Section[] = [
  {
    section: '0.1',
    title: 'Counting time',
    ids: ids(`
      clock.calendar-default clock.working-day clock.starting-with
      clock.starting-with-day-after clock.within-of clock.end-of-next-day clock.asap clock.tz
    `),
  },
  {
    section: '0.2',
    title: 'Which law applies',
    ids: ids(`
      complaints.regime-selection complaints.regime-selection-linked
      complaints.regime-dg-override complaints.regime-2025
    `),
  },
  {
    section: '1',
    title: 'Definitions',
    ids: ids(`
      complaints.def-complaint complaints.standing-conduct complaints.standing-other
      complaints.def-adversely-affected complaints.standing-affected-limit
      complaints.standing-witness-limit complaints.representative
      complaints.excluded-complainants complaints.def-conduct complaints.def-serving
      complaints.def-appropriate-authority complaints.def-conduct-matter
      complaints.def-recordable-conduct-matter complaints.def-dsi
      complaints.def-serious-injury complaints.def-relevant-offence
      complaints.def-disciplinary-proceedings complaints.def-misconduct-threshold
      complaints.def-interested-person
    `),
  },
  {
    section: '2',
    title: 'Intake and recording',
    ids: ids(`
      complaints.preserve-evidence complaints.preserve-evidence-chief
      complaints.preserve-evidence-conduct-dsi complaints.received-by-dg
      complaints.forward-wrong-body complaints.log complaints.contact-complainant
      complaints.record-on-request complaints.record-on-decision complaints.must-be-sch3
      complaints.outside-sch3 complaints.recording-exceptions complaints.copy-to-complainant
      complaints.copy-to-subject complaints.no-time-bar complaints.repeat-exception
      complaints.fail-to-record-remedy complaints.keep-records complaints.lpb-models
    `),
  },
  {
    section: '3',
    title: 'Conduct and DSI matters',
    ids: ids(`
      conduct.civil-proceedings conduct.other conduct.recordable-descriptions
      conduct.repeat-exempt conduct.refer-mandatory conduct.refer-voluntary
      conduct.dg-treats-as-referred dsi.record dsi.refer-mandatory dsi.chief-officer
      dsi.becomes-conduct dsi.becomes-complaint dsi.final-report
    `),
  },
  {
    section: '4.1',
    title: 'Referral criteria',
    ids: ids(`
      refer.M1-dsi refer.M2-serious-assault refer.M3-serious-sexual
      refer.M4-serious-corruption refer.M4a-apsp refer.M4b-apier
      refer.M5-discrimination-aggravated refer.M6-relevant-offence refer.M7-same-incident
      refer.M8-chief-officer refer.M9-called-in
    `),
  },
  {
    section: '4.2',
    title: 'Referral',
    ids: ids(`
      complaints.refer-mandatory complaints.refer-deadline complaints.refer-deadline-callin
      complaints.refer-anyway complaints.refer-voluntary complaints.refer-lpb
      complaints.refer-notify complaints.dg-initiative complaints.dg-assess
      complaints.dg-refer-back complaints.handling-paused
    `),
  },
  {
    section: '5',
    title: 'Handling and investigation',
    ids: ids(`
      complaints.handle-rp complaints.must-investigate complaints.indication-vs-allegation
      complaints.rp-factors investigate.form investigate.form-notify investigate.local
      investigate.directed investigate.independent investigate.appointment-conditions
      investigate.combine-split investigate.change-form investigate.timeliness-local
      investigate.timeliness-dg investigate.timeliness-content investigate.timeliness-copies
      investigate.suspend investigate.suspend-dg-override investigate.resume
      investigate.ceased-serving investigate.unknown-identity investigate.reinvestigate
      investigate.accelerated
    `),
  },
  {
    section: '6',
    title: 'Special procedure',
    ids: ids(`
      special.condition-A special.condition-B special.condition-C special.staff
      special.severity-local special.severity-directed special.severity-independent
      special.severity-revise special.notice special.notice-service special.police-friend
      special.representations special.interview-agree special.interview-bar
      special.interview-postpone special.interview-attend special.info-to-aa
      special.witness-policy
    `),
  },
  {
    section: '7',
    title: 'Ending an investigation',
    ids: ids(`
      report.submit-local report.submit-directed report.submit-independent report.content
      report.sensitive report.aa-determine report.dpp report.dg-views report.dg-direct
      report.copy-to-subject report.outcome-complainant report.notify-dg-outcome
      report.dg-recommend-discipline report.recommend-remedy report.learning-recommendation
    `),
  },
  {
    section: '8',
    title: 'Keeping people informed',
    ids: ids(`
      inform.first-update inform.next-update inform.outcome inform.in-writing
      inform.review-right inform.review-notice-content inform.other-matters inform.exceptions
      inform.consent-interested inform.vulnerable
    `),
  },
  {
    section: '9',
    title: 'Reviews and withdrawal',
    ids: ids(`
      review.right-other-handling review.right-investigation review.no-right review.body
      review.body-reg32 review.one-body review.body-not-outcome-based review.time
      review.time-transit review.time-extend review.form review.form-waiver review.forward
      review.notify review.info review.test review.dg-powers-other review.lpb-powers-other
      review.dg-powers-inv review.lpb-powers-inv review.outcome-notice review.second
      review.delegate-lpb complaints.withdraw complaints.withdraw-with-dg
      complaints.withdraw-under-review complaints.withdraw-local complaints.withdraw-unsigned
      complaints.delegation complaints.joint
    `),
  },
  {
    section: '9.1',
    title: 'Super-complaints and whistle-blowing',
    ids: ids(`super.who super.individual whistle.part2b`),
  },
  {
    section: '10',
    title: 'States of a complaint',
    ids: ids(`
      RECEIVED NOT_A_COMPLAINT LOGGED OUTSIDE_SCH3 RECORDED REFER_DUE WITH_DG HANDLING_OTHER
      INV_LOCAL INV_DIRECTED INV_INDEPENDENT SUSPENDED REPORT_IN DECIDED OUTCOME_SENT
      UNDER_REVIEW REINVESTIGATE WITHDRAWN_PENDING CLOSED
    `),
  },
  {
    section: '14',
    title: 'Discrimination: lines of enquiry',
    ids: ids(`
      disc.01-capture disc.02-why disc.03-perceived-assoc disc.04-type disc.05-intersection
      disc.06-record-refer disc.07-handler disc.08-not-outside disc.09-evidence-secure
      disc.10-words disc.11-nonverbal disc.12-decision-chain disc.13-grounds
      disc.14-comparator-actual disc.15-comparator-hypo disc.16-explanation disc.17-probe
      disc.18-attitudes disc.19-history-officer disc.20-pattern-data disc.21-witness-others
      disc.22-complainant-account disc.23-policy disc.24-adjustments disc.25-harassment
      disc.26-victimisation disc.27-organisational disc.28-criminal disc.29-standard
      disc.30-alternatives disc.31-finding-each disc.32-cannot-determine disc.33-learning
      disc.34-explain disc.35-monitor
    `),
  },
  {
    section: '15.1',
    title: 'Equality Act',
    ids: ids(`
      ea.pc ea.public-function ea.direct ea.arising ea.indirect ea.adjustments ea.harass-1
      ea.harass-2 ea.harass-3 ea.harass-4 ea.harass-5 ea.harass-gap ea.victim ea.psed
      ea.liability ea.burden ea.jurisdiction
    `),
  },
  {
    section: '15.2',
    title: 'Other time limits',
    ids: ids(`
      ea.limit-county ea.limit-continuing ea.limit-conciliation hra.limit tort.limit jr.limit
      limit.not-paused
    `),
  },
]
