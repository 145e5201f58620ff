import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ruleById } from '../rules.ts'
import { familyBeforeCoroner } from './section-47.ts'

test('what the law of deaths and inquests says, each as well as it was read', () => {
  const statements = [
    ['dsi.definition', 'definition', 'read'],
    ['dsi.limb.custody', 'definition', 'read'],
    ['dsi.limb.contact', 'definition', 'read'],
    ['dsi.person-includes-police', 'definition', 'read'],
    ['dsi.exclusive-categories', 'classification', 'read'],
    ['dsi.serving-with-police', 'definition', 'read'],
    ['dsi.report-determination', 'standard', 'read'],
    ['dsi.convert.design', 'requirement', 'read'],
    ['conduct.mandatory-list', 'classification', 'read'],
    ['art2.duty', 'standing-duty', 'recall'],
    ['art2.inquest', 'definition', 'recall'],
    ['art2.review-route', 'classification', 'read'],
    ['ip.pra.matters', 'contents', 'read'],
    ['ip.pra.report', 'power', 'read'],
    ['ip.cja.family', 'definition', 'read'],
    ['ip.cja.partner', 'definition', 'read'],
    ['ip.cja.others', 'definition', 'read'],
    ['ip.diff.rule', 'requirement', 'read'],
    ['nok.undefined', 'context', 'read'],
    ['flo.role', 'standing-duty', 'recall'],
    ['coroner.duty', 'standing-duty', 'read'],
    ['inquest.open', 'standing-duty', 'read'],
    ['inquest.pir', 'power', 'read'],
    ['inquest.adjourn-homicide', 'standing-duty', 'read'],
    ['inquest.known-trap', 'definition', 'read'],
    ['inquest.disclosure.refuse', 'exception', 'read'],
    ['inquest.disclosure.fee', 'standing-duty', 'read'],
    ['inquest.examine', 'standing-duty', 'read'],
    ['inquest.no-address', 'standard', 'read'],
    ['inquest.record', 'standing-duty', 'read'],
    ['inquest.jury.custody', 'standing-duty', 'read'],
    ['inquest.jury.police', 'standing-duty', 'read'],
    ['inquest.jury.other', 'classification', 'read'],
    ['inquest.suspend.charged', 'standing-duty', 'recall'],
    ['inquest.suspend.general', 'power', 'read'],
    ['inquest.resume', 'standard', 'recall'],
    ['pfd.duty', 'standing-duty', 'read'],
    ['pfd.copy', 'standing-duty', 'read'],
    ['pfd.respond.content', 'contents', 'read'],
    ['pfd.extend', 'power', 'read'],
  ] as const
  for (const [id, sort, confidence] of statements) {
    const rule = ruleById(id)
    assert.deepEqual([rule?.id, rule?.sort, rule?.confidence], [id, sort, confidence], id)
  }
})

test('rows that say what another rule says lead to that rule', () => {
  const stated = [
    ['dsi.refer', 'dsi.refer-mandatory'],
    ['dsi.refer.clock', 'dsi.refer-mandatory'],
    ['dsi.refer.clock.directed', 'dsi.refer-mandatory'],
    ['dsi.timeliness.12m', 'investigate.timeliness-local'],
    ['dsi.timeliness.6m', 'investigate.timeliness-local'],
    ['ip.pra.update.clock', 'inform.first-update'],
    ['ip.pra.outcome.clock', 'inform.outcome'],
    ['dsi.serious-injury', 'complaints.def-serious-injury'],
    ['rec.iopc.28d', 'report.recommend-remedy'],
    ['clock.end-next-day', 'clock.end-of-next-day'],
    ['clock.one-week', 'clock.within-of'],
    ['clock.4w', 'clock.within-of'],
    ['clock.5wd', 'clock.within-of'],
    ['clock.56', 'clock.starting-with-day-after'],
    ['clock.28-inclusive', 'clock.starting-with'],
    ['clock.12m-inclusive', 'clock.starting-with'],
    ['clock.6m-target', 'MON_AFTER(N)'],
  ] as const
  for (const [id, rule] of stated) assert.equal(ruleById(id)?.id, rule, id)
})

test('what a coroner must do without a clock is the coroner’s, and nobody else’s', () => {
  for (const id of ['coroner.duty', 'inquest.open', 'inquest.record', 'pfd.duty', 'pfd.copy']) {
    const rule = ruleById(id)
    assert.ok(rule?.sort === 'standing-duty')
    assert.deepEqual(rule.bearer, ['coroner'], id)
  }
})

test('the answer to a report needs a timetable, or why nothing is proposed', () => {
  const rule = ruleById('pfd.respond.content')
  assert.ok(rule?.sort === 'contents')
  assert.deepEqual(
    rule.items.map(({ id }) => id),
    ['action', 'timetable', 'none'],
  )
})

test('family before the coroner is wider than a relative in the complaints system', () => {
  for (const as of ['sibling', 'half-sibling', 'grandparent', 'grandchild', 'step-parent'] as const)
    assert.ok(familyBeforeCoroner.includes(as), as)
  assert.ok(!familyBeforeCoroner.includes('former-fiance'))
})
