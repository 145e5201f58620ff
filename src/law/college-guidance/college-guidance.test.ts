import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Factor } from '../statement.ts'
import { collegeGuidanceRules } from './rules.ts'

/** Each element of seriousness, and its factors in the order of the guidance. */
const elements: Readonly<Record<Factor['element'], readonly string[]>> = {
  culpability: [
    'culp.intentional',
    'culp.foreseeable',
    'culp.position',
    'culp.vulnerable',
    'culp.role',
    'culp.warned',
    'culp.conviction',
  ],
  seriousness: [
    'type.convictions',
    'type.dishonesty',
    'type.vawg',
    'type.violence-sexual',
    'type.abuse-position',
    'type.discrimination',
    'type.harassment',
    'type.information',
    'type.force',
    'type.neglect',
    'type.integrity-process',
    'type.offduty',
  ],
  harm: [
    'harm.physical',
    'harm.psychological',
    'harm.sexual',
    'harm.liberty',
    'harm.financial',
    'harm.reputation',
    'harm.community',
    'harm.operational',
    'harm.potential',
    'harm.concern',
  ],
  aggravating: [
    'agg.planned',
    'agg.malign',
    'agg.abuse-trust',
    'agg.violence',
    'agg.continued',
    'agg.repeated',
    'agg.impact',
    'agg.vulnerable-victim',
    'agg.multiple-victims',
    'agg.conceal',
    'agg.blame',
    'agg.instructions',
    'agg.no-advice',
    'agg.national-concern',
    'agg.multiple-allegations',
    'agg.discrimination',
  ],
  mitigating: [
    'mit.brief',
    'mit.provocation',
    'mit.good-faith',
    'mit.health',
    'mit.beyond-training',
    'mit.peer',
    'mit.inexperience',
    'mit.repair',
    'mit.admission',
    'mit.cooperation',
    'mit.insight',
  ],
}

test('each factor belongs to one element, and is guidance from memory that says what it leaves out', () => {
  const found = Object.groupBy(collegeGuidanceRules, ({ element }) => element)
  for (const [element, ids] of Object.entries(elements)) {
    const those = Object.entries(found).find(([name]) => name === element)?.[1] ?? []
    assert.deepEqual(
      those.map(({ id }) => id),
      ids,
    )
  }
  for (const { id, sort, tier, confidence, caution } of collegeGuidanceRules) {
    assert.deepEqual([sort, tier, confidence], ['factor', 'guidance', 'recall'], id)
    assert.match(caution ?? '', /not closed/)
  }
})

test('what the second edition brought is no factor before it', () => {
  const later = collegeGuidanceRules.filter(({ inForce }) => inForce.from > '2020-02-01')
  assert.deepEqual(
    later.map(({ id, inForce }) => [id, inForce.from]),
    [
      ['type.vawg', '2022-08-01'],
      ['type.harassment', '2022-08-01'],
    ],
  )
})
