/** Which language a page is in: chosen once in the address, then remembered by the browser. */
import type { FastifyRequest } from 'fastify'
import type { WebConfig } from './config.ts'
import type { Cookies } from './cookies.ts'
import { type Language, languages } from './words.ts'

const yearSeconds = 365 * 24 * 60 * 60

function offered(
  { pseudoLocale }: WebConfig,
  text: string | null | undefined,
): Language | undefined {
  const language = languages.find(code => code === text)
  return language === 'en-XA' && !pseudoLocale ? undefined : language
}

export function languageOf(config: WebConfig, request: FastifyRequest, cookies: Cookies): Language {
  const asked = new URL(request.url, 'http://here').searchParams.get('lang')
  const chosen = offered(config, asked)
  if (chosen) cookies.set('language', chosen, yearSeconds)
  return chosen ?? offered(config, cookies.get('language')) ?? 'en'
}
