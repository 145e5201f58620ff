/** A calculator of last days: a rule or a count, a day, and every day between. By address alone. */

import type { Day } from '#kernel'
import { allPeriodCodes, countInWords, countingRules, longestPeriod, period, reckon } from '#law'
import { createFields } from '../../fields.ts'
import { type Here, page } from '../../page.ts'
import { createSheet, type Problem, type Sheet, typedFrom } from '../../sheet.ts'
import { type Answer, answerOfCount, answersOfRule } from './answer.ts'

/** Codes with a number of their own to ask for. */
const codes = allPeriodCodes.filter(code => code !== 'at-once' && code !== 'as-soon-as-practicable')
const ways = ['rule', 'count'] as const
const ruleIds = countingRules.map(({ id }) => id)

/** The rules are kept in English, whatever language the page is in. */
const english = { attributes: { lang: 'en' } }

type Asked =
  | Readonly<{ by: 'rule'; rule: string; from: Day }>
  | Readonly<{ by: 'count'; code: (typeof codes)[number]; n: number; from: Day }>

export const calculator = page({
  path: '/law/calculator',
  may: 'anyone',
  template: 'public/law/calculator.njk',
  async show(_desk, here) {
    const { t, query } = here
    const typed = typedFrom(query)
    const sheet = createSheet(typed, here)
    // A link from a rule's page chooses it; what is to be worked out is only asked with a day.
    const isAsked = query.has('from-year')
    const { asked, problems } = isAsked ? read(sheet) : { asked: undefined, problems: [] }
    return {
      fields: createFields(typed, problems, { t }),
      wrong: problems.map(({ field, part, words }) => ({
        text: words,
        href: `#${field}${part ? `-${part}` : field === 'from' ? '-day' : ''}`,
      })),
      rules: [
        { value: '', text: t('rule.choose') },
        ...countingRules.map(({ id, title, where }) => ({
          value: id,
          text: `${title} (${where})`,
          ...english,
        })),
      ],
      codes: [
        { value: '', text: t('code.choose') },
        ...codes.map(code => ({ value: code, text: t(`code.${code}`) })),
      ],
      example: exampleOf(here),
      answers: asked ? answersFor(asked, here) : [],
      isAsked,
      title: problems.length > 0 ? t('error.prefix', { title: t('title') }) : t('title'),
    }
  },
  title: ({ title }) => title,
  back: '/law',
})

/** A day this year, as people write one. */
function exampleOf({ today }: Here): string {
  const [year, month] = today.split('-').map(Number)
  return `27 ${month} ${year}`
}

function read(sheet: Sheet): { asked: Asked | undefined; problems: readonly Problem[] } {
  const { t } = sheet
  const by = sheet.choice('by', ways)
  const rule = sheet.choice('rule', ruleIds)
  const code = sheet.choice('code', codes)
  const n = numberIn(sheet, code)
  const day = sheet.readDay('from', t('what.from'))
  const problems = [
    ...(by ? [] : [{ field: 'by', words: t('by.missing') }]),
    ...(by === 'rule' && !rule ? [{ field: 'rule', words: t('rule.missing') }] : []),
    ...(by === 'count' && n === undefined
      ? [{ field: 'n', words: t('n.missing', { most: longestPeriod }) }]
      : []),
    ...(by === 'count' && !code ? [{ field: 'code', words: t('code.missing') }] : []),
    ...(day.ok ? [] : [day.refusal]),
  ]
  if (problems.length > 0 || !day.ok) return { asked: undefined, problems }
  const from = day.value
  if (by === 'rule' && rule) return { asked: { by, rule, from }, problems }
  if (by === 'count' && code && n !== undefined) return { asked: { by, code, n, from }, problems }
  return { asked: undefined, problems }
}

/** The end of the next day needs no number. */
function numberIn(sheet: Sheet, code: string | undefined): number | undefined {
  if (code === 'end-of-next-day') return 1
  const typed = sheet.text('n')
  const n = /^\d{1,4}$/.test(typed) ? Number(typed) : 0
  return n >= 1 && n <= longestPeriod ? n : undefined
}

function answersFor(asked: Asked, here: Here): readonly Answer[] {
  if (asked.by === 'rule')
    return answersOfRule(asked.rule, reckon(asked.rule, asked.from), asked.from, here)
  const { code, n, from } = asked
  const counted = period(code, n, from)
  return [answerOfCount(counted, countInWords({ code, n }), here)]
}
