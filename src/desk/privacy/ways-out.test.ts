/**
 * Every place where a file's bytes or its words leave the store, by name: a new one fails here
 * until somebody has asked what happens to a file that is kept back.
 */
import { deepEqual } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const source = new URL('../../', import.meta.url)

/** Lines of code, by the file they are in, that hold `what`; comments and imports left out. */
function linesWith(what: RegExp): Readonly<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || /\.(test|fixture)\.ts$/.test(name)) continue
    const count = readFileSync(new URL(name, source), 'utf8')
      .split('\n')
      .filter(line => what.test(line) && !/^\s*(\/?\*|\/\/|import |export )/.test(line)).length
    if (count > 0) found[name] = count
  }
  return found
}

test('bytes of a file leave by the one question, or are of no matter’s documents', () => {
  deepEqual(linesWith(/\bfiles\.(open|path|borrow)\(/), {
    // Letters, and batches of them, which hold what a person wrote and signed.
    'desk/delivery/print.ts': 2,
    'desk/letters/approved.ts': 1,
    // Papers of proceedings somebody signed, and what is public of them, accepted word by word.
    'desk/conduct/papers/papers.ts': 2,
    'desk/conduct/public.ts': 1,
    'desk/officer/files.ts': 2,
    // A report somebody signed: what is kept back is in no word of it that we put there.
    'desk/evidence/report.ts': 1,
    // A bundle: asked of each file when it was built, and of all of them again when it is given.
    'desk/evidence/bundle.ts': 2,
    'desk/evidence/bundle-standing.ts': 1,
    'desk/evidence/bundle-at-hand.ts': 1,
    'desk/read-matter.ts': 2,
    'desk/review/file.ts': 1,
    'desk/track.ts': 2,
    // What a person was told of who looked at them: a letter too.
    'desk/looks/requests.ts': 1,
    // Directories and earlier matters brought in: no matter's documents.
    'desk/people/import-file.ts': 1,
    'desk/people/import-work.ts': 1,
    'desk/people/import.ts': 5,
    // Asked here whether it is kept back.
    'desk/handed-out.ts': 2,
    // Into the store: looked at for its type, moved from a draft, read for its words.
    'desk/intake/taking.ts': 1,
    'desk/read-document.ts': 1,
    'desk/report.ts': 1,
    'desk/submit-report.ts': 1,
    // What waits to be added to a matter, into it; and any file, looked at and read on its way in.
    'desk/evidence/add.ts': 1,
    'desk/evidence/keep-file.ts': 2,
  })
})

test('whoever hands a file out has asked, or was told that it is kept back', () => {
  deepEqual(linesWith(/\bhandedOut\(/), {
    // For somebody who was told.
    'desk/privacy/privacy.ts': 1,
    // Not told: nothing of what is kept back.
    'desk/access/given.ts': 1,
    'desk/evidence/bundling/gather.ts': 1,
    'desk/evidence/redacting.ts': 1,
    'desk/read-matter.ts': 1,
    // Asked of the file before, by what was released to the review.
    'desk/review/file.ts': 1,
  })
  deepEqual(linesWith(/\bwarned: true|, 'warned'\)/), {
    'desk/privacy/privacy.ts': 2,
    'desk/review/file.ts': 2,
  })
})

test('words of a file are read by two queries, and searched by one that leaves out what is kept back', () => {
  deepEqual(linesWith(/\b(from|join) reading\b/), {
    // Beside the file it is of; put beside the newer one that takes its place; and asked whether
    // anything is attached, which it answers by the names of files.
    'store/queries/documents.ts': 3,
    // What stands above a message's words, kept apart by who may find it.
    'store/queries/file-heads.ts': 1,
    // To be kept in parts, which nothing shows.
    'store/queries/text-search.ts': 2,
  })
  deepEqual(linesWith(/\br\.reading\b/), {
    'store/queries/documents.ts': 6,
    'store/queries/file-heads.ts': 1,
    'store/queries/text-search.ts': 1,
  })
  deepEqual(linesWith(/\b(from|join) file_words\b|\bcandour_words_found\b/), {
    // The search itself, which says that nothing kept back is among what it finds, who asks it, and
    // words that others take the place of. Whether a file is one to find is asked before its words.
    'store/migrations/0054-words-of-files.ts': 6,
    'store/migrations/0056-heads-of-files.ts': 8,
    'store/queries/text-search.ts': 2,
  })
  deepEqual(linesWith(/\b(from|join) (file|sender)_head\b/), {
    // The search, which asks of every head that names a sender who may know them.
    'store/migrations/0056-heads-of-files.ts': 4,
    // Those that went with their file.
    'store/projections/again.ts': 2,
    // Those to be made, and one whose place another takes.
    'store/queries/file-heads.ts': 2,
  })
  deepEqual(linesWith(/\b(ilike|tsvector|similarity)\b/), {
    // What files say.
    'store/migrations/0054-words-of-files.ts': 1,
    // What stands above it.
    'store/migrations/0056-heads-of-files.ts': 2,
    // Words people typed into a search, not what files say.
    'store/queries/looks-search.ts': 1,
    'store/queries/matters.ts': 1,
    // Summaries of matters, in which words of another's are looked for.
    'store/queries/similar.ts': 2,
  })
})
