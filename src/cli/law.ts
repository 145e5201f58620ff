/** `candour law`: what the law asks in a case, and the arithmetic of its periods. */
import {
  allPeriodCodes,
  type CaseError,
  caseSchema,
  classify,
  longestPeriod,
  outcomes,
  owed,
  panel,
  period,
  regimes,
  reviewBody,
} from '#law'
import type { Command } from './command.ts'
import { classificationInWords } from './law-classification-words.ts'
import { lawCoverage } from './law-coverage.ts'
import {
  dayOf,
  type LawIo,
  type LawQuestion,
  missing,
  options,
  readQuestion,
  surplus,
  wrong,
} from './law-input.ts'
import { lawRule, lawRules } from './law-library.ts'
import { outcomesInWords, panelInWords } from './law-outcomes-words.ts'
import { regimesInWords } from './law-regime-words.ts'
import { reviewBodyInWords } from './law-review-words.ts'
import { lawWhy } from './law-why.ts'
import { owedInWords, periodInWords } from './law-words.ts'
import { nearest } from './nearest.ts'

const usage = `Usage: candour law owed CASE.json [--on DAY] [--known-on DAY] [--law LAW] [--why RULE]
                   [--json]
       candour law classify | review-body | regime | outcomes | panel CASE.json
                   [the same options]
       candour law coverage [--json]
       candour law rule ID [--json]
       candour law rules [--sort SORT] [--find WORDS] [--json]
       candour law period CODE N --from DAY [--json]
       candour law schema

owed         Who owes what to whom, by when, and why. With --why RULE, all of why: each fact, each day
             counted or not, and what would change it.
classify     What each matter is: standing, recording, referral criteria, codes, where it stands.
review-body  Whether there is a review, by whom, and what the notice of it must say.
regime       Which Regulations govern each matter, and each person in it, and why.
outcomes     What may be imposed on a finding, what not, and where to appeal; warnings in force.
panel        Who conducts or chairs, who sits and who advises.
coverage     Every row of the reference files: the rule that says it, or why none does. With --json,
             {totals, rows, tables, traps}; a row is {id, file, section, state, rule, by, why, until}.
rule         One rule: what it says, how sure we are, what starts, pauses, meets and ends it, its count.
rules        Every rule, those of one sort (duty, gate, power ...) or those with these words.
period       The arithmetic alone: the last day of N from DAY, with every day counted. Codes:
${allPeriodCodes.map(code => `               ${code}`).join('\n')}
schema       The JSON Schema of a case.

A case is asked about as at the end of --on DAY (YYYY-MM-DD; today if left out); with --known-on,
only what was known by the end of that day counts. CASE.json may be -, standard input. Pure: the
same file and the same days give the same answer.

LAW is england-and-wales, or northern-ireland: a very small example of another body of law.

With --json the answer is JSON. Exit codes: 0 answered, however late anything is; 1 our fault;
2 the input was not understood, and with --json {"errors":[{"path","expected","got"}]}.

Example: candour law owed case.json --on 2026-11-28
`

/** What can be asked about a case: the answer, and the answer in words. */
const questions = {
  owed({ lawCase, ask, law }: LawQuestion) {
    const answer = owed(lawCase, ask, law)
    return { answer, words: () => owedInWords(answer, ask.on, law) }
  },
  classify({ lawCase, ask }: LawQuestion) {
    const answer = classify(lawCase, ask)
    return { answer, words: () => classificationInWords(answer, ask.on) }
  },
  'review-body'({ lawCase, ask }: LawQuestion) {
    const answer = reviewBody(lawCase, ask)
    return { answer, words: () => reviewBodyInWords(answer, ask.on) }
  },
  regime({ lawCase, ask }: LawQuestion) {
    const answer = regimes(lawCase, ask)
    return { answer, words: () => regimesInWords(answer, ask.on) }
  },
  outcomes({ lawCase, ask }: LawQuestion) {
    const answer = outcomes(lawCase, ask)
    return { answer, words: () => outcomesInWords(answer, ask.on) }
  },
  panel({ lawCase, ask }: LawQuestion) {
    const answer = panel(lawCase, ask)
    return { answer, words: () => panelInWords(answer, ask.on) }
  },
}
const ofCases = new Map(Object.entries(questions))
const asks = [...ofCases.keys(), 'rule', 'rules', 'coverage', 'period', 'schema']

export const law: Command = {
  name: 'law',
  summary: 'What the law asks in a case, by when, and why',
  usage,
  run: lawCommand,
}

/** Runs `law ...`; resolves with the exit code. A case that is late is still an answer: 0. */
export async function lawCommand(argv: readonly string[], io: LawIo): Promise<number> {
  const [ask, ...rest] = argv
  const json = rest.includes('--json')
  if (ask === '--help' || ask === '-h' || rest.includes('--help')) {
    io.out(usage)
    return 0
  }
  const question = ofCases.get(ask ?? '')
  if (question) {
    const asked = await readQuestion(rest, io, ask === 'owed' ? ['why', 'law'] : [])
    if (typeof asked === 'number') return asked
    if (asked.given['why'] !== undefined) return lawWhy(asked, asked.given['why'], io)
    const { answer, words } = question(asked)
    io.out(asked.json ? `${JSON.stringify(answer, null, 2)}\n` : words())
    return 0
  }
  switch (ask) {
    case 'rule':
      return lawRule(rest, io)
    case 'rules':
      return lawRules(rest, io)
    case 'coverage':
      return lawCoverage(rest, io)
    case 'period':
      return lawPeriod(rest, io)
    case 'schema':
      io.out(`${JSON.stringify(caseSchema(), null, 2)}\n`)
      return 0
    default: {
      const near = ask && nearest(ask, asks)
      const error = {
        path: 'law',
        expected: `one of ${asks.join(', ')}`,
        got: ask ?? 'nothing',
        ...(near ? { nearest: [near] } : {}),
      }
      return wrong([error], json, io)
    }
  }
}

function lawPeriod(argv: readonly string[], io: LawIo): number {
  const read = options(argv, ['from'])
  if ('errors' in read) return wrong(read.errors, read.json, io)
  const { json, words, given } = read
  const errors: CaseError[] = []
  const from = dayOf(given, 'from', errors)
  if (given['from'] === undefined) errors.push(missing('--from', 'a day, YYYY-MM-DD'))
  const [asked, number, ...more] = words
  const code = allPeriodCodes.find(each => each === asked)
  if (!code) errors.push(unknownCode(asked))
  const n = number !== undefined && /^\d{1,6}$/.test(number) ? Number(number) : undefined
  const counts = code !== 'at-once' && code !== 'as-soon-as-practicable'
  if (n === undefined || n > longestPeriod || (counts && n < 1))
    errors.push({
      path: 'N',
      expected: `a whole number from 1 to ${longestPeriod}`,
      got: number ?? 'nothing',
    })
  errors.push(...more.map(surplus))
  if (!code || n === undefined || !from || errors.length > 0) return wrong(errors, json, io)
  const answer = period(code, n, from)
  io.out(json ? `${JSON.stringify(answer, null, 2)}\n` : periodInWords(answer))
  return 0
}

function unknownCode(asked: string | undefined): CaseError {
  const near = asked && nearest(asked, allPeriodCodes)
  const error = { path: 'CODE', expected: 'a period code', got: asked ?? 'nothing' }
  return near ? { ...error, nearest: [near] } : error
}
