/** Whether the person is safe. What is then done for them is never said on a screen. */
import { safetyAnswers } from '#casework'
import { question } from '../question.ts'
import { readSafe } from './read.ts'

export const safe = question({
  name: 'safe',
  read: readSafe,
  view: (_told, { t }) => ({
    items: safetyAnswers.map(value => ({ value, text: t(`safe.${value}`) })),
  }),
})
