/** How records are matched: what is compared, what each level is worth, how often it was wrong. */
import { leastAnswers } from '#casework'
import { dateWords } from '../dates.ts'
import { page } from '../page.ts'
import {
  comparedInWords,
  errorsInWords,
  levelInWords,
  matchingPath,
  oftenInWords,
  storyOf,
  worthInWords,
} from './words.ts'

const dones: Readonly<Record<string, string>> = {
  learned: 'A new version is worked out. Somebody else accepts it, or declines it.',
  decided: 'Your decision is recorded.',
  'took-back': 'What comes with Candour is used again.',
}

export const howMatched = page({
  path: matchingPath,
  may: 'handle',
  template: 'matching/how.njk',
  title: 'How records are matched',
  back: () => '/work/people',
  async show(desk, here) {
    const found = await desk.matching.matching(here.as)
    if (!found) return undefined
    const { model, inUse, proposed, answers, story, maySettle, measured } = found
    const { shortDay } = dateWords(here)
    const where = inUse
      ? 'on answers given here. No answer was used to judge itself.'
      : 'on published records of another force, compared as complaints name people.'
    return {
      done: dones[here.query.get('done') ?? ''],
      path: matchingPath,
      version: model.version,
      made: inUse
        ? `${learnedFrom(inUse.learned)}, accepted on ${shortDay(inUse.acceptedOn)}.`
        : 'It came with Candour: its parameters were set by hand in round numbers.',
      measured: {
        where: `Measured on ${shortDay(measured.on)}, ${where}`,
        lines: errorsInWords(measured.errors),
      },
      compared: found.compared.map(({ name, levels }) => ({
        name: comparedInWords(name),
        levels: levels.flatMap(level => {
          const worth = model.chances[name]?.[level]
          if (!worth) return []
          return {
            words: levelInWords(level),
            one: oftenInWords(worth.m),
            two: oftenInWords(worth.u),
            worth: worthInWords(worth),
          }
        }),
      })),
      proposed: proposed && {
        version: proposed.version,
        on: shortDay(proposed.on),
        by: here.hideNames ? 'a colleague' : proposed.by.name,
      },
      mayDecide: maySettle && !found.isOwn,
      maySettle,
      mayTakeBack: maySettle && inUse !== undefined,
      answers,
      least: leastAnswers,
      mayLearn: answers.same >= leastAnswers.same && answers.notSame >= leastAnswers.notSame,
      story: storyOf(story, here),
    }
  },
})

function learnedFrom({ same, notSame }: Readonly<{ same: number; notSame: number }>): string {
  return `Learned from ${same + notSame} answers given here`
}
