/** Every migration by its number: forward only, never edited once published. */
import type { Migration } from 'kysely/migration'
import { log } from './0001-log.ts'

export const migrations: Readonly<Record<string, Migration>> = {
  '0001-log': log,
}
