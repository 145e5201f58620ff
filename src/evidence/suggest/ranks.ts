/** Ranks of British police as they are written, and what each stands for. */

const full = [
  ['Police Constable', 'PC', 'P.C.', 'Constable', 'WPC', 'Con'],
  ['Detective Constable', 'DC', 'D.C.', 'T/DC', 'TDC'],
  ['Police Sergeant', 'PS', 'P.S.', 'Sgt', 'Sergeant', 'A/PS', 'T/PS', 'A/Sgt', 'T/Sgt'],
  ['Detective Sergeant', 'DS', 'D.S.', 'A/DS', 'T/DS', 'Det Sgt', 'Det. Sgt.'],
  ['Inspector', 'Insp', 'A/Insp', 'T/Insp', 'PI'],
  ['Detective Inspector', 'DI', 'D.I.', 'A/DI', 'T/DI', 'Det Insp'],
  ['Chief Inspector', 'Ch Insp', 'C/Insp', 'T/CI', 'A/CI'],
  ['Detective Chief Inspector', 'DCI', 'A/DCI', 'T/DCI'],
  ['Superintendent', 'Supt', 'A/Supt', 'T/Supt'],
  ['Detective Superintendent', 'D/Supt', 'Det Supt', 'DSU'],
  ['Chief Superintendent', 'Ch Supt', 'C/Supt', 'T/Ch Supt'],
  ['Detective Chief Superintendent', 'DCS', 'D/Ch Supt'],
  ['Assistant Chief Constable', 'ACC', 'T/ACC'],
  ['Deputy Chief Constable', 'DCC', 'T/DCC'],
  ['Chief Constable'],
  ['Commander', 'Cmdr'],
  ['Police Community Support Officer', 'PCSO'],
  ['Special Constable', 'SC', 'SPC'],
  ['Special Sergeant', 'SS'],
  ['Custody Sergeant'],
  ['Detention Officer', 'CDO', 'DO'],
] as const

/** By how it is written, without capitals or stops: what it stands for. */
const meaning = new Map(
  full.flatMap(([rank, ...written]) => [rank, ...written].map(one => [plain(one), rank] as const)),
)

function plain(written: string): string {
  return written
    .toLowerCase()
    .replaceAll(/[.\s]+/g, ' ')
    .trim()
}

/** What a rank stands for: `T/DS` is a detective sergeant, and says "temporary" itself. */
export function rankMeant(written: string): string | undefined {
  const rank = meaning.get(plain(written)) ?? meaning.get(plain(written.replaceAll('.', '')))
  const acting = /^A\//i.test(written) ? 'Acting ' : /^T\//i.test(written) ? 'Temporary ' : ''
  return rank && `${acting}${rank}`
}

/** Every way of writing one, the longest first, as a part of a regular expression. */
export const rankPattern = full
  .flat()
  .toSorted((one, other) => other.length - one.length)
  .map(one => RegExp.escape(one).replaceAll('\\x20', '\\s+').replaceAll(' ', '\\s+'))
  .join('|')
