import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { type ConductPaper, conductPapers } from '#casework'
import { authorityId, commandId, londonDay, type MatterId, personId, subjectId } from '#kernel'
import { invented, onAnEngine, openTestApp, readTagged, squeezed, type TestApp } from '#test'

const force = authorityId('northmoor')
const as = {
  authority: force,
  actor: { type: 'staff', person: personId('jay-arden'), name: 'Jay Arden', role: 'caseworker' },
} as const
const subject = subjectId('pike')

onAnEngine(engine => {
  let app: TestApp
  let matter: MatterId
  before(async () => {
    app = await openTestApp(await engine.fresh())
    matter = await begun()
  })
  after(() => app?.close())

  const today = () => londonDay(app.bench.world.now())
  const again = () => ({ ...as, command: commandId(app.bench.world.id()) })

  /** A complaint about a constable, assessed and with somebody to investigate it. */
  async function begun(): Promise<MatterId> {
    const { files: _, ...said } = invented.report()
    const holder = app.bench.world.id()
    const { desk } = app
    await desk.report.start(holder, force)
    await desk.report.submit(holder, commandId(app.bench.world.id()), said)
    const [row] = (await desk.work.today(as, { whose: 'force' }))?.received ?? []
    ok(row)
    const on = today()
    const of = { matter: row.matter, on, subject }
    const who = { subject, kind: 'officer', name: 'Oliver Pike', rank: 'DS' } as const
    ok((await desk.work.nameSubject(again(), { matter: row.matter, on, who })).ok)
    const why = 'He wrote to her at night.'
    const severe = { by: 'investigator', level: 'gross-misconduct', form: 'hearing', why } as const
    for (const look of ['alone', 'with-history'] as const)
      ok((await desk.conduct.assessConduct(again(), { ...of, ...severe, look, entry: look })).ok)
    const investigator = { name: 'Rowan Ashdown', rank: 'DI', force: 'Northmoor', sameForce: true }
    const named = { investigator, skills: 'Trained.', inSubjectsLine: false, why: '' }
    ok((await desk.conduct.nameInvestigator(again(), { ...of, ...named, entry: 'inv' })).ok)
    return row.matter
  }
  /** Whatever the record does not say, its writer does. */
  async function written(paper: ConductPaper) {
    const draft = await app.desk.conduct.paperDraft(as, { matter, subject, paper })
    ok(draft)
    const parts = draft.parts.map(({ id, words }) => ({
      part: id,
      words: words || `What its writer says of ${id}.\n\n- the first\n- the second`,
    }))
    return { draft, said: { matter, subject, paper, to: draft.to, parts: parts.toReversed() } }
  }

  const notServed = 'Draft, not served'
  /** The twin's paragraphs as they are drawn, but for what stands in the head and the foot. */
  const blocksOf = (text: string) =>
    text
      .split(/\n{2,}/)
      .filter(one => !/^(Our reference|OFFICIAL|C[OM]\/)/.test(one))
      .map(one => squeezed(one.replace(/^[=-]{3,}$/gm, '').replace(/^- /gm, '• ')))

  test('a notice of the investigation is drafted from the record, and names what it lacks', async () => {
    const { draft } = await written('investigation')
    const words = Object.fromEntries(draft.parts.map(one => [one.id, one.words]))
    match(words['severity'] ?? '', /would be gross misconduct\.$/)
    match(words['investigator'] ?? '', /DI Rowan Ashdown of Northmoor/)
    match(words['likely-form'] ?? '', /a misconduct hearing/)
    match(words['silence'] ?? '', /need not say anything/)
    const missing = draft.parts.filter(one => one.words === '' && !one.isOptional)
    ok(missing.some(({ id }) => id === 'terms'))
    equal(draft.to, 'DS Oliver Pike')
  })

  test('every paper is a tagged PDF in reading order, and its twin says the same words', async () => {
    for (const paper of conductPapers) {
      const { draft, said } = await written(paper)
      const preview = await app.desk.conduct.previewPaper(as, said)
      ok(preview, paper)
      const asked = { ...said, entry: `e-${paper}` }
      ok((await app.desk.conduct.signPaper(again(), asked)).ok, paper)
      const of = { matter, subject, entry: asked.entry }
      const kept = await app.desk.conduct.keptPaper(as, of)
      equal(kept?.text, preview.text)
      const bytes = await app.desk.conduct.keptPaperPdf(as, of)
      ok(bytes)
      const foot = [/(Our reference: )?C[OM]\/\d+\/\d+(, [^\n]*)?\s*(?=Page \d)/, /Page \d+ of \d+/]
      const pdf = await readTagged(await buffer(bytes), foot)
      equal(pdf.title, draft.title)
      equal(pdf.language, 'en-GB')
      ok(pdf.isAccessible, paper)
      const heads = pdf.tags.filter(tag => /^H\d$/.test(tag))
      deepEqual(heads.slice(0, 1), ['H1'])
      deepEqual(new Set(heads.slice(1)).size <= 1, true)
      // In the order of the law, whatever order they were written in.
      const twin = squeezed(preview.text)
      let before = -1
      for (const { part, words } of said.parts.toReversed()) {
        const found = twin.indexOf(squeezed(words.split('\n')[0] ?? ''), before + 1)
        ok(found > before, `${paper}: ${part}`)
        before = found
      }
      ok(!pdf.words.includes(notServed), paper)
      const shown = await app.desk.conduct.draftPaperPdf(as, said)
      ok(shown, paper)
      const proof = await readTagged(shown)
      ok(proof.isAccessible, paper)
      equal(proof.words.split(notServed).length - 1, proof.pages + 1, paper)
      let drawn = 0
      for (const block of blocksOf(preview.text)) {
        const found = pdf.words.indexOf(block, drawn)
        ok(found >= 0, `${paper}: ${block}`)
        drawn = found
      }
    }
  })

  test('short of a part that was read nothing is kept; and nobody else may ask', async () => {
    const { said } = await written('delay-report')
    const short = { ...said, parts: said.parts.slice(0, -1), entry: 'short' }
    const refused = await app.desk.conduct.signPaper(again(), short)
    deepEqual(refused, { ok: false, refusal: { type: 'PaperIncomplete', parts: ['began'] } })
    equal(await app.desk.conduct.keptPaper(as, { matter, subject, entry: 'short' }), undefined)
    const panel = { ...as, actor: { ...as.actor, role: 'panel member' } } as const
    equal(await app.desk.conduct.paperDraft(panel, said), undefined)
    equal(await app.desk.conduct.draftPaperPdf(panel, said), undefined)
  })
})
