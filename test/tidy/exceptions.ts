/** Where a rule makes a file worse: the rule, the file and why. One no longer needed is a fault. */

export type Exception = Readonly<{ rule: string; path: string; why: string }>

const naming =
  'nothing is called Service, Manager, Helper, Util, Info or Data, or has an I before it'
const casts = '`as` only brands a value'

function casting(why: string, ...paths: readonly string[]): readonly Exception[] {
  return paths.map(path => ({ rule: casts, path, why }))
}

export const exceptions: readonly Exception[] = [
  { rule: naming, path: 'src/ledger/commitment.ts', why: 'leaf data is the word of RFC 9162' },
  { rule: naming, path: 'src/cli/at-the-data.ts', why: 'the data is the folder ./data' },
  {
    rule: 'nothing is any',
    path: 'src/store/db.ts',
    why: 'Kysely asks for a description of the tables; ours are read cell by cell',
  },
  ...casting(
    'an event or a duty read back from the log, which only our own shapes were written to',
    'src/desk/accounts/decide.ts',
    'src/desk/checks/checks.ts',
    'src/desk/decide.ts',
    'src/desk/law/settings.ts',
    'src/desk/looks/audit.ts',
    'src/desk/looks/requests.ts',
    'src/desk/matching/in-use.ts',
    'src/desk/history/requests.ts',
    'src/desk/patterns/requests.ts',
    'src/desk/people/history-verbs.ts',
    'src/desk/reckon.ts',
    'src/desk/safe/covert.ts',
    'src/store/projections/account-rows.ts',
    'src/store/projections/check-rows.ts',
    'src/store/projections/history-rows.ts',
    'src/store/projections/law-rule-rows.ts',
    'src/store/projections/pattern-rows.ts',
    'src/store/projections/look-rows.ts',
    'src/store/projections/safe-rows.ts',
    'src/store/projections/matter.ts',
    'src/store/queries/duties.ts',
  ),
  ...casting(
    'the result of a check the compiler cannot follow',
    'src/law/engine/acts.ts',
    'src/law/engine/criteria.ts',
    'src/law/engine/once.ts',
    'src/law/engine/standing.ts',
    'src/law/format/case.ts',
    'src/law/format/happenings/index.ts',
    'src/law/format/read-case.ts',
    'src/law/format/references.ts',
    'src/law/format/shape.ts',
    'src/cli/law-words.ts',
  ),
  ...casting(
    'a type parameter that the library, the driver or the browser leaves open',
    'src/desk/accounts/passkey.ts',
    'src/law/statement.ts',
    'src/store/control.ts',
    'src/store/jobs.ts',
    'src/store/keys.ts',
    'src/store/migrate.ts',
    'src/store/pglite.ts',
    'src/web/body.ts',
    'src/web/looks.ts',
    'src/web/mount.ts',
    'src/web/public/check-receipt/checker.ts',
    'src/web/render.ts',
    'src/web/round.ts',
    'src/web/sheet-days.ts',
    'src/web/words.ts',
  ),
]
