/** Acting for someone else: how they are related, whether they know, whether they agree. */
import { question } from '../question.ts'
import { ages, consents, readActing, relations } from './read.ts'

export const acting = question({
  name: 'acting',
  read: readActing,
  view: (_told, { t }) => ({
    relations: relations.map(value => ({ value, text: t(`relation.${value}`) })),
    ages: ages.map(value => ({ value, text: t(`age.${value}`) })),
    knows: [
      { value: 'yes', text: t('yes') },
      { value: 'no', text: t('no') },
    ],
    consents: consents.map(value => ({ value, text: t(`consent.${value}`) })),
  }),
})
