import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { ComplaintEvent } from '../complaint/words.ts'
import {
  after,
  begun,
  considering,
  decided,
  publishing,
  refusalOf,
  stepOf,
} from './publishing.fixture.ts'

type Ruled = Pick<Extract<ComplaintEvent, { type: 'RulingMade' }>, 'kind' | 'directions' | 'names'>
const ruled = ({ on = '2026-09-01', ...of }: Ruled & { on?: string }): ComplaintEvent => ({
  ...{ type: 'RulingMade', ...stepOf(`ruled-${of.kind}`, on), allowed: true },
  ...{ words: 'As asked.', reasons: 'It was needed.', by: 'The chair', ...of },
})

test('a yes does not get past what the chair directed: it is asked why, whatever was answered', () => {
  const asked = (of: Ruled, words = 'DS Pike of Elm Road was dismissed.') =>
    refusalOf(after([...decided, ruled(of)], considering({ words })), publishing())
  const against = { type: 'MoreExpected', rules: ['outcome.publish'] }
  deepEqual(asked({ kind: 'publication', directions: ['report-withheld'] }), against)
  const unnamed = { kind: 'publication', directions: ['report-without-name'] } as const
  deepEqual(asked(unnamed), against)
  equal(asked(unnamed, 'The officer was dismissed.'), undefined)
  const names = { kind: 'reporting', names: ['Amara Quill'] } as const
  deepEqual(asked(names, 'He wrote to Ms Quill.'), against)
  equal(asked(names, 'He wrote to Ms A.'), undefined)
})

const listed: ComplaintEvent = {
  ...{ type: 'ProceedingsListed', ...stepOf('listed', '2026-09-01'), form: 'hearing' },
  ...{ firstDay: day('2026-10-12'), time: '10:00', days: 3, place: 'Northmoor House' },
}
const notice = (words: string) =>
  considering({
    ...{ publication: 'n1', what: 'hearing-notice', entry: 'c-n1', words },
    ...{ downOn: day('2026-10-15'), on: day('2026-09-02') },
  })

test('a notice keeps to what the chair directed, and says no place that is withheld', () => {
  const publish = publishing({ when: '2026-09-02', publication: 'n1', entry: 'p-n1' })
  const worded = (directions: Ruled['directions'], words: string) => {
    const ruling = ruled({ kind: 'public-notice', ...(directions ? { directions } : {}) })
    return after([...begun, listed, ruling], notice(words))
  }
  for (const [direction, words] of [
    ['notice-withheld', 'A hearing.'],
    ['name-withheld', 'Of Oliver Pike.'],
    ['place-withheld', 'At Northmoor House.'],
  ] as const)
    deepEqual(
      refusalOf(worded([direction], words), publish),
      { type: 'MoreExpected', rules: ['public.notice'] },
      direction,
    )
  const up = after(worded(['place-withheld', 'name-withheld'], 'Of an officer.'), publish).at(-1)
  ok(up?.type === 'Published')
  equal(up.hearing?.place, '[withheld]')
})
