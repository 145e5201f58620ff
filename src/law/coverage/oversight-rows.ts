/** The rows of the reference file on oversight, by section: ids alone. */
import { ids, type Section } from './section.ts'

export const oversightRows: readonly Section[] = [
  {
    section: 'warnings',
    title: 'Standing warnings',
    ids: ids(`
      warn.two-interested-persons warn.coroner-is-judicial warn.bill-hillsborough
      warn.white-paper-2026 warn.statute-versions
    `),
  },
  {
    section: '1.1',
    title: 'Death or serious injury',
    ids: ids(`
      dsi.definition dsi.limb.custody dsi.limb.contact dsi.person-includes-police
      dsi.serious-injury dsi.exclusive-categories dsi.serving-with-police dsi.record
      dsi.preserve
    `),
  },
  {
    section: '1.2',
    title: 'Referral and timeliness',
    ids: ids(`
      dsi.refer dsi.refer.clock dsi.refer.clock.directed conduct.refer.clock
      conduct.mandatory-list complaint.refer.clock dsi.chief-officer dsi.investigator-bar
      dsi.timeliness.12m dsi.timeliness.6m dsi.timeliness.content dsi.timeliness.copy-family
      dsi.convert dsi.report-determination dsi.convert.design art2.duty art2.inquest
      art2.review-route
    `),
  },
  {
    section: '1.3',
    title: 'Families',
    ids: ids(`
      ip.pra.dsi ip.pra.relative ip.pra.other ip.pra.consent ip.pra.matters
      ip.pra.update.clock ip.pra.outcome.clock ip.pra.meeting ip.pra.withhold ip.pra.report
      ip.cja.family ip.cja.partner ip.cja.others ip.diff.rule nok.undefined flo.role
    `),
  },
  {
    section: '1.4',
    title: 'Coroner and inquest',
    ids: ids(`
      coroner.duty coroner.inform-start coroner.body-delay coroner.transfer inquest.open
      inquest.pir inquest.notify-interested-persons inquest.publish inquest.notify-alteration
      inquest.notify-adjourn inquest.adjourn-homicide inquest.known-trap inquest.disclosure
      inquest.disclosure.refuse inquest.disclosure.fee inquest.examine inquest.no-address
      inquest.record inquest.jury.custody inquest.jury.police inquest.jury.other
      inquest.target-6m inquest.report-12m inquest.suspend.request inquest.suspend.charged
      inquest.suspend.general inquest.resume pfd.duty pfd.copy pfd.respond.56
      pfd.respond.content pfd.extend pfd.reps rec.iopc.28d
    `),
  },
  {
    section: '1.5',
    title: 'Deadline arithmetic',
    ids: ids(`
      clock.end-next-day clock.one-week clock.4w clock.5wd clock.56 clock.28-inclusive
      clock.12m-inclusive clock.6m-target
    `),
  },
  {
    section: '1.6',
    title: 'Inviting the family',
    ids: ids(`
      inquest-invite.roster inquest-invite.make-known inquest-invite.fan-out
      inquest-invite.proof inquest-invite.reset inquest-invite.hearing-gate
      inquest-invite.reconcile inquest-invite.self-serve inquest-invite.continuity
      inquest-invite.metric
    `),
  },
  {
    section: '2.1',
    title: 'Inspection',
    ids: ids(`
      hmi.remit hmi.peel hmi.response-56 monitoring.scan monitoring.engage monitoring.entry
      monitoring.ppog monitoring.public-status coc.definition coc.accelerated afi.definition
      monitoring.exit
    `),
  },
  {
    section: '2.4',
    title: 'Evidence for closure',
    ids: ids(`
      monitoring.exit-evidence.outcome monitoring.exit-evidence.size
      monitoring.exit-evidence.lower-bound monitoring.exit-evidence.sustained
      monitoring.exit-evidence.independent monitoring.exit-evidence.agreement
      monitoring.exit-evidence.no-gaming monitoring.exit-evidence.voices
      monitoring.exit-evidence.equity monitoring.exit-evidence.reasons
    `),
  },
  {
    section: '3.1',
    title: 'Use of force: recording',
    ids: ids(`uof.mandatory uof.unit uof.tactics uof.perceived uof.missing-fields`),
  },
  {
    section: '3.2',
    title: 'Restraint',
    ids: ids(`
      restraint.pa restraint.abd restraint.safety-officer restraint.prone-arms
      restraint.review-trigger
    `),
  },
  {
    section: '3.3',
    title: 'Mental health units',
    ids: ids(`
      seni.bwv.take seni.bwv.wear seni.bwv.effect seni.unit-scope seni.unit-record
      seni.software
    `),
  },
  {
    section: '3.4',
    title: 'Ethnicity codes',
    ids: ids(`eth.rule`),
  },
  {
    section: '3.5',
    title: 'Disproportionality',
    ids: ids(`disp.casey disp.hasc disp.rule`),
  },
  {
    section: '4.1',
    title: 'Statistics: series',
    ids: ids(`
      stat.iopc.status stat.iopc.units stat.iopc.rate stat.iopc.timeliness
      stat.iopc.categories stat.iopc.tables stat.iopc.review stat.ho.misconduct stat.ho.tables
      stat.iopc.deaths stat.rounding stat.symbols
    `),
  },
  {
    section: '5.1',
    title: 'Research',
    ids: ids(`
      eis.dssg net.wood2019 net.ouellet2019 net.met2019 net.crews net.dallas-null
      pred.rozema2019 pred.chalfin2021 pred.density-bias escrow.ayres2012 escrow.callisto
    `),
  },
  {
    section: '5.2',
    title: 'Abuse of position: indicators',
    ids: ids(`
      apsp.indicator.off-duty-contact apsp.indicator.unexpected-visits
      apsp.indicator.post-case-contact apsp.indicator.unnecessary-comms
      apsp.indicator.personal-phone apsp.indicator.pet-names
      apsp.indicator.sexualised-comments apsp.indicator.flirting
      apsp.indicator.physical-contact apsp.indicator.gifts apsp.indicator.knight
      apsp.indicator.favourite-officer apsp.indicator.steered-da apsp.indicator.victim-unaware
      apsp.indicator.systems-lookup apsp.indicator.lookup-then-contact
      apsp.indicator.vulnerable-clustering apsp.indicator.sole-contact apsp.indicator.bwv-gap
      apsp.indicator.unrecorded-visit apsp.indicator.out-of-area
      apsp.indicator.personal-detail-sharing apsp.indicator.number-from-record
      apsp.indicator.social-add apsp.indicator.offers-favours apsp.indicator.secrecy
      apsp.indicator.intimidation apsp.indicator.prior-sexist-conduct
      apsp.indicator.prior-domestic-abuse apsp.indicator.exposure-reports
      apsp.indicator.cadet-contact apsp.indicator.multi-source-weak
    `),
  },
  {
    section: '5.3',
    title: 'Failures and requirements',
    ids: ids(`
      failure.name-removed failure.nfa-ends-misconduct failure.allegations-in-isolation
      failure.repeat-not-acted failure.sexual-lower-cta failure.slow failure.nothing-happens
      failure.undergraded failure.transfer-with-history failure.vetting-one-off
      failure.exposure-minimised failure.basic-questions failure.own-force-investigates
      failure.family-not-told failure.evidence-late failure.restraint-death
      failure.monitoring-secret failure.paper-closure
    `),
  },
  {
    section: '5.4',
    title: 'Safe reporting',
    ids: ids(`report.crimestoppers escrow.design escrow.safeguard escrow.dedupe`),
  },
  {
    section: '6',
    title: 'Formulas',
    ids: ids(`
      stat.rate.byar stat.rate.exact stat.rate-ratio stat.risk-ratio.katz
      stat.odds-ratio.woolf stat.wilson stat.rri stat.indirect-std stat.direct-std
      stat.funnel.poisson stat.funnel.binomial stat.overdispersion stat.eb-gamma
      stat.concentration-null stat.network-exposure stat.bh stat.missing-bounds stat.kappa
      stat.closure-lower-bound stat.suppress stat.time stat.reading
    `),
  },
  {
    section: '7',
    title: 'Complainant standards',
    ids: ids(`
      who.complain who.behalf who.clinician who.witness who.anonymous inform.complainant
      withdraw.public-interest victims.code victims.act victims.harm-definition access.psbar
      access.design access.equality lang.interpreter safeguard.accused-has-my-case
      safeguard.reprisal
    `),
  },
  {
    section: '7.1',
    title: 'Data protection and records',
    ids: ids(`
      dp.regime-split dp.log dp.log.content dp.log.justification dp.log.use dp.categories
      dp.sensitive dp.automated dp.complaints-164A dp.sar-search dp.consent-LE rec.code-2023
      rec.groups rec.conduct-retention rec.inquiry-hold rec.audit gsc pnd cpia cpia.software
    `),
  },
]
