/** The rows of the reference file on conduct, by section: ids alone. */
import { ids, type Section } from './section.ts'

export const conductRows: readonly Section[] = [
  {
    section: '0',
    title: 'Counting time',
    ids: ids(`
      WD_AFTER(N) WD_ON(N) MON_ON(N) WK_ON(N) MON_AFTER(N) WD_BEFORE(N) ASAP
      conduct.period.shorten-by-agreement conduct.period.lengthen-only-by-named-power
      conduct.period.already-wd
    `),
  },
  {
    section: '1.1',
    title: 'Base Regulations',
    ids: ids(`
      conduct.transitional.2020 conduct.transitional.2020.override conduct.transitional.pat
      conduct.history.resignation-bar
    `),
  },
  {
    section: '1.2',
    title: 'Overlays',
    ids: [
      'A24',
      'A25 Part 3',
      'A25 Schedule',
      'A25 Parts 4, 6',
      'VR',
      'Crime and Policing Act 2026',
    ],
  },
  {
    section: '1.3',
    title: 'Who is covered',
    ids: ids(`
      conduct.scope.serving conduct.scope.former.gm-only conduct.scope.former.A
      conduct.scope.former.B conduct.scope.former.C conduct.scope.stream conduct.aa
    `),
  },
  {
    section: '2',
    title: 'Definitions and general',
    ids: ids(`
      conduct.delegation.aa conduct.delegation.chair conduct.harm-test conduct.police-friend
      conduct.legal-rep conduct.service.methods conduct.service.email
      conduct.criminal.prejudice-check conduct.record
    `),
  },
  {
    section: '2.1',
    title: 'Suspension',
    ids: ids(`
      suspension.conditions suspension.status suspension.notify suspension.representations
      suspension.review.first suspension.review.next suspension.review.on-representations
      suspension.end suspension.consult-dg
    `),
  },
  {
    section: '3',
    title: 'Assessment and investigation',
    ids: ids(`
      severity.assess severity.neither severity.consult-line-manager severity.form
      severity.revise severity.notify-nfa investigator.appoint investigation.purpose
      notice.investigation notice.investigation.defer notice.terms-of-reference
      notice.progress representations.investigator timeliness.first timeliness.next
      timeliness.exempt timeliness.not-a-bar timeliness.pra interview.agree interview.postpone
      interview.notice report.investigation report.special-conditions
    `),
  },
  {
    section: '4',
    title: 'Referral to proceedings',
    ids: ids(`
      case.determine case.determine.late case.pra-step case.none case.form.gm
      case.form.misconduct.fww case.form.misconduct.rank case.form.misconduct
      case.dg-direction case.dg-presents case.joint case.delegate-force case.withdraw
    `),
  },
  {
    section: '5',
    title: 'Proceedings',
    ids: ids(`
      notice.referral notice.referral.delegate-chair panel.object panel.object.decide
      response.officer witness.lists witness.decide documents.to-chair prehearing.date
      prehearing.postpone hearing.start meeting.start notice.proceedings public.notice
      attend.officer attend.dg-investigator public.hearing attend.complainant procedure.open
      procedure.adjourn finding.standard finding.majority finding.inference outcome.hear
      outcome.effect outcome.report outcome.notify outcome.notify-others outcome.publish
      record.proceedings appeal.meeting appeal.meeting.hold appeal.meeting.result
    `),
  },
  {
    section: '6.2',
    title: 'Existing warnings',
    ids: ids(`
      outcome.bar.ww outcome.bar.fww outcome.fww.extend outcome.ww.duration
      outcome.fww.duration outcome.warning.pause outcome.management-advice outcome.reduction
    `),
  },
  {
    section: '9',
    title: 'Accelerated hearings',
    ids: ids(`
      amh.special-conditions amh.determine amh.after-criminal amh.remit amh.notice amh.date
      amh.response amh.public amh.no-witnesses former.part3A
    `),
  },
  {
    section: '10.2',
    title: 'Police Appeals Tribunal',
    ids: ids(`
      pat.grounds pat.notice pat.forward pat.respondent-docs pat.appellant-docs pat.respondent
      pat.sift pat.panel.nonsenior pat.panel.senior pat.power pat.effect pat.no-suspend
    `),
  },
  {
    section: '10.3',
    title: 'Judicial review',
    ids: ids(`
      jr.time jr.clock jr.preaction jr.alternative-remedy jr.remedy jr.partial jr.costs
      jr.leniency
    `),
  },
  {
    section: '10.4',
    title: 'Act of 2026',
    ids: ids(`pat.chiefOfficerAppeal`),
  },
  {
    section: '11',
    title: 'College outcome guidance',
    ids: ids(`
      culp.intentional culp.foreseeable culp.position culp.vulnerable culp.role culp.warned
      culp.conviction type.convictions type.dishonesty type.vawg type.violence-sexual
      type.abuse-position type.discrimination type.harassment type.information type.force
      type.neglect type.integrity-process type.offduty harm.physical harm.psychological
      harm.sexual harm.liberty harm.financial harm.reputation harm.community harm.operational
      harm.potential harm.concern agg.planned agg.malign agg.abuse-trust agg.violence
      agg.continued agg.repeated agg.impact agg.vulnerable-victim agg.multiple-victims
      agg.conceal agg.blame agg.instructions agg.no-advice agg.national-concern
      agg.multiple-allegations agg.discrimination mit.brief mit.provocation mit.good-faith
      mit.health mit.beyond-training mit.peer mit.inexperience mit.repair mit.admission
      mit.cooperation mit.insight
    `),
  },
  {
    section: '12',
    title: 'Reflective practice',
    ids: ids(`rprp.entry rprp.nature rprp.reviewer rprp.account rprp.use rprp.escalate`),
  },
  {
    section: '13',
    title: 'Barred and advisory lists',
    ids: ids(`
      barred.report barred.effect barred.removal advisory.report barred.further-report
      barred.publish
    `),
  },
  {
    section: '14',
    title: 'Vetting, performance, promotion',
    ids: ids(`
      vetting.duty vetting.ends vetting.withdraw vetting.hierarchy
      vetting.review-after-outcome vetting.case-route performance.route
      performance.special-constables promotion.live-case probationer
    `),
  },
  {
    section: '15',
    title: 'States of a conduct matter',
    ids: ids(`
      RECEIVED SEVERITY INVESTIGATING AMH_DETERMINE REPORTED NO_CASE PART3A MEETING_REFERRED
      HEARING_REFERRED RESPONSE_DUE WITNESS_LISTS LISTED IN_PROGRESS FINDING OUTCOME NOTIFIED
      APPEAL_WINDOW JR PAT
    `),
  },
]
