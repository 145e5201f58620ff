/** Who the person is to what happened. */
import { question } from '../question.ts'
import { readWho, whos } from './read.ts'

export const who = question({
  name: 'who',
  read: readWho,
  view: (_told, { t }) => ({ items: whos.map(value => ({ value, text: t(`who.${value}`) })) }),
})
