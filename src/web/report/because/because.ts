/** Whether it happened because of who they are. Equality monitoring is elsewhere, and apart. */
import { characteristics } from '#casework'
import { question } from '../question.ts'
import { readBecause } from './read.ts'

export const because = question({
  name: 'because',
  read: readBecause,
  view: (_told, { t }) => ({
    items: characteristics.map(value => ({
      value,
      text: t(`because.${value}`),
      ...(value === 'none' || value === 'prefer-not-to-say' ? { behaviour: 'exclusive' } : {}),
    })),
  }),
})
