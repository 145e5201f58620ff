/** Which language a page is in: chosen once in the address, then remembered by the browser. */
import type { FastifyRequest } from 'fastify'
import type { WebConfig } from './config.ts'
import type { Cookies } from './cookies.ts'
import { queryOf } from './permission.ts'
import { type Language, languageCodes } from './words.ts'

const yearSeconds = 365 * 24 * 60 * 60

/** The languages pages can be had in here. With only one, no switch is shown. */
export function offeredLanguages({ pseudoLocale }: WebConfig): readonly Language[] {
  return languageCodes.filter(code => code !== 'en-XA' || pseudoLocale)
}

export function languageOf(config: WebConfig, request: FastifyRequest, cookies: Cookies): Language {
  const offered = (text: string | null | undefined) =>
    offeredLanguages(config).find(code => code === text)
  const chosen = offered(queryOf(request).get('lang'))
  if (chosen) cookies.set('language', chosen, yearSeconds)
  return chosen ?? offered(cookies.get('language')) ?? 'en'
}
