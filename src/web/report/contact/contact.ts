/**
 * How the person may be contacted, and how they must not be: each way asked, none ticked for
 * them.
 */
import { contactMethods } from '#casework'
import type { Words } from '../../words.ts'
import { question } from '../question.ts'
import { readContact, whereField } from './read.ts'

export const contact = question({
  name: 'contact',
  read: readContact,
  view: (_told, { t }) => ({ methods: waysToAsk(t) }),
})

export function waysToAsk(t: Words['t']) {
  return contactMethods.map(method => ({
    method,
    where: whereField(method),
    legend: t(`may.${method}`),
    label: t(`where.${method}`),
  }))
}
