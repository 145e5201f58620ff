/** Looks somebody should be asked about, and what came of asking: no score, no measure. */
import { type LookAnswer, lookAnswers } from '#casework'
import { type LookQuestionRow, unusualRuleNames, unusualRules } from '#desk'
import { accepted, refuse } from '#kernel'
import { dateWords } from '../dates.ts'
import { type Around, page } from '../page.ts'
import { whoIs } from './words.ts'

const answerWords: Readonly<Record<LookAnswer, Readonly<{ text: string; hint: string }>>> = {
  explained: { text: 'Explained', hint: 'They, or somebody else, said why, and it holds up' },
  mistake: { text: 'A mistake', hint: 'Put right with them, and nothing more is asked' },
  'spoken-to': { text: 'Their manager is to speak to them', hint: 'Say who was asked to' },
  'passed-on': { text: 'Passed to counter-corruption', hint: 'Say nothing to whoever looked' },
}

function ruleOf({ rule }: LookQuestionRow) {
  const known = unusualRuleNames.find(one => one === rule)
  return known ? unusualRules[known] : { name: rule, goesBy: '' }
}

function questionOf(row: LookQuestionRow, here: Around) {
  const on = dateWords(here)
  const { name, goesBy } = ruleOf(row)
  const id = row.person.startsWith('staff:') ? row.person.slice('staff:'.length) : undefined
  return {
    href: `/audit/questions/${row.id}`,
    rule: name,
    goesBy,
    who: whoIs(row, here),
    day: id && `/audit/people/${id}?on=${row.on}`,
    on: on.shortDay(row.on),
    reference: row.reference ?? '',
    matter: row.matter ? `/audit/matters/${row.matter}` : undefined,
    says: row.says,
    usual: row.usual,
    answers: row.answers.map(({ answer, words, by, at }) => {
      const known = lookAnswers.find(one => one === answer)
      return {
        answer: known ? answerWords[known].text : answer,
        words,
        by: here.hideNames ? 'a colleague' : (by ?? 'somebody who has left'),
        at: on.moment(at),
      }
    }),
  }
}

export const questions = page({
  path: '/audit/questions',
  may: 'audit',
  audit: { look: 'looks' },
  template: 'audit/questions.njk',
  title: 'To look into',
  async show(desk, here) {
    const found = await desk.audit.lookQuestions(here.as)
    return (
      found && {
        open: found.open.map(row => questionOf(row, here)),
        answered: found.answered.map(row => questionOf(row, here)),
        count: found.count,
        rules: unusualRuleNames.map(rule => unusualRules[rule]),
        done: here.query.get('done') === 'answered',
      }
    )
  },
})

export const question = page({
  path: '/audit/questions/:question',
  may: 'audit',
  audit: { look: 'looks', of: 'question' },
  template: 'audit/question.njk',
  async show(desk, here) {
    const row = await desk.audit.lookQuestion(here.as, here.question)
    return (
      row && {
        asked: questionOf(row, here),
        choices: lookAnswers.map(value => ({ value, ...answerWords[value] })),
      }
    )
  },
  title: ({ asked }) => asked.rule,
  reference: ({ asked }) => asked.reference,
  back: () => '/audit/questions',
  read(sheet) {
    const answer = sheet.choice('answer', lookAnswers)
    const words = sheet.lines('words')
    if (answer && words) return accepted({ answer, words })
    return refuse([
      ...(answer ? [] : [{ field: 'answer', words: 'Choose what came of it' }]),
      ...(words ? [] : [{ field: 'words', words: 'Enter what you found, and from whom' }]),
    ])
  },
  explain: (_refusal: Readonly<{ type: 'WordsMissing' }>) => ({
    field: 'words',
    words: 'Enter what you found, and from whom',
  }),
  submit: (desk, { as, question: id }, said: Readonly<{ answer: LookAnswer; words: string }>) =>
    desk.audit.answerLookQuestion(as, { question: id, ...said }),
  next: () => '/audit/questions?done=answered',
})
