/** Complaining without a name: a code is all there is, and questions come by it. */
import { question } from '../question.ts'
import { readUnnamed, unnamedStandings } from './read.ts'

export const unnamed = question({
  name: 'unnamed',
  read: readUnnamed,
  view: (_told, { t }) => ({
    items: unnamedStandings.map(value => ({ value, text: t(`who.${value}`) })),
  }),
})
