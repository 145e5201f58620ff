/** Who the person is to what happened. Two answers have a journey of their own, yet to come. */
import { standings } from '#casework'
import type { Result } from '#kernel'
import type { Problem } from '../../sheet.ts'
import { question } from '../question.ts'
import { readWho } from './read.ts'

/** Answers this journey does not take: they say how to reach a person. */
const apart = ['police-employee', 'unnamed'] as const

export const who = question({
  name: 'who',
  read(sheet, told): Result<string, readonly Problem[]> {
    const elsewhere = sheet.choice('who', apart)
    return elsewhere ? { ok: true, value: elsewhere } : readWho(sheet, told)
  },
  view: (_told, { t }) => ({
    items: [...standings, ...apart].map(value => ({ value, text: t(`who.${value}`) })),
  }),
  instead: ({ who: typed }) => {
    const chosen = apart.find(value => value === typed)
    return chosen && `/report/reach/${chosen}`
  },
})
