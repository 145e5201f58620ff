/** How the person may be reached, and how they must not be. Nothing is assumed for them. */
import { type Contact, type ContactMethod, contactMethods } from '#casework'
import { accepted, refuse } from '#kernel'
import type { Problem, Sheet } from '../../sheet.ts'
import type { Reader } from '../draft.ts'

/** The field that holds where each way leads. */
export function whereField(method: ContactMethod): string {
  return `${method}-where`
}

function wayProblem(sheet: Sheet, method: ContactMethod): Problem | undefined {
  const may = sheet.choice(method, ['yes', 'no'])
  if (!may) return { field: method, words: sheet.t(`choose.${method}`) }
  if (may === 'no') return undefined
  const where = sheet.lines(whereField(method))
  if (!where) return { field: whereField(method), words: sheet.t(`where.missing.${method}`) }
  return looksWrong(method, where)
    ? { field: whereField(method), words: sheet.t(`where.wrong.${method}`) }
    : undefined
}

function looksWrong(method: ContactMethod, where: string): boolean {
  switch (method) {
    case 'email':
      return !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(where)
    case 'phone':
    case 'text':
      return where.replaceAll(/\D/g, '').length < 7
    case 'post':
      return false
  }
}

/**
 * What is wrong with the ways they may be reached. The public answers every one; somebody who
 * takes a complaint for them answers those that were asked.
 */
export function wayProblemsIn(
  sheet: Sheet,
  which: 'every one' | 'those answered' = 'every one',
): readonly Problem[] {
  const asked = contactMethods.filter(
    method => which === 'every one' || sheet.choice(method, ['yes', 'no']),
  )
  const rings = sheet.choice('phone', ['yes', 'no']) === 'yes'
  const leave = sheet.choice('leave-message', ['yes', 'no'])
  return [
    ...asked.flatMap(method => wayProblem(sheet, method) ?? []),
    ...(rings && !leave ? [{ field: 'leave-message', words: sheet.t('leave.missing') }] : []),
  ]
}

/** The contact these answers make; nothing that was not said to be safe is. */
export function contactIn(sheet: Sheet, name: string): Contact {
  const leave = sheet.choice('leave-message', ['yes', 'no'])
  const rings = sheet.choice('phone', ['yes']) !== undefined
  const way = (method: ContactMethod) =>
    sheet.choice(method, ['yes'])
      ? { may: true, where: sheet.lines(whereField(method)) }
      : { may: false }
  const [safeTimes, interpreter, adjustments] = [
    sheet.text('safe-times'),
    sheet.text('interpreter'),
    sheet.lines('adjustments'),
  ]
  return {
    name,
    ways: { email: way('email'), phone: way('phone'), text: way('text'), post: way('post') },
    ...(safeTimes ? { safeTimes } : {}),
    ...(rings && leave ? { mayLeaveMessage: leave === 'yes' } : {}),
    ...(interpreter ? { interpreter } : {}),
    ...(adjustments ? { adjustments } : {}),
  }
}

export const readContact: Reader<Contact> = sheet => {
  const name = sheet.text('name')
  const problems = [
    ...(name ? [] : [{ field: 'name', words: sheet.t('name.missing') }]),
    ...wayProblemsIn(sheet),
  ]
  return problems.length > 0 ? refuse(problems) : accepted(contactIn(sheet, name))
}
