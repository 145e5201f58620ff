/** Nobody has to describe sexual or violent behaviour in writing: a trained person can listen. */
import { question } from '../question.ts'
import { readTelling, ways } from './read.ts'

export const telling = question({
  name: 'telling',
  read: readTelling,
  view: (_told, { t }) => ({
    items: ways.map(value => ({ value, text: t(`telling.${value}`), hint: t(`hint.${value}`) })),
  }),
})
