/** Who may ask what: every verb there is, asked by everybody to whom the matter is nothing. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { commandId, type MatterId, personId } from '#kernel'
import { invented, onEachEngine, openTestApp, type TestApp, testWorld } from '#test'
import type { Actor, As } from './index.ts'
import { eastmere, northmoor, northmoorCommissioner } from './personas.ts'

const { files: _, ...report } = invented.report()
const staff = (name: string, role: Extract<Actor, { type: 'staff' }>['role']): Actor => ({
  type: 'staff',
  person: personId(name),
  name,
  role,
})

onEachEngine(engine => {
  let app: TestApp
  let matter: MatterId
  let versionSeen = 1
  let reference = ''
  const secrets = [report.words, report.contact.name]
  before(async () => {
    app = await openTestApp(await engine.fresh())
    const holder = testWorld.id()
    await app.desk.report.start(holder, northmoor)
    await app.desk.report.submit(holder, commandId(testWorld.id()), report)
    const jay = { authority: northmoor, actor: staff('jay-arden', 'caseworker') }
    const today = await app.desk.work.today(jay, { whose: 'force' })
    const [row] = today?.received ?? []
    assert.ok(row)
    matter = row.matter
    reference = row.reference
  })
  after(() => app?.close())

  const strangers = (): Readonly<Record<string, As>> => ({
    'a local handler who was not given it': {
      authority: northmoor,
      actor: staff('sol-marchetti', 'local handler'),
    },
    'another force': { authority: eastmere, actor: staff('rowan-teague', 'caseworker') },
    'an administrator': { authority: northmoor, actor: staff('ada-quill', 'administrator') },
    'a reviewer with no application': {
      authority: northmoorCommissioner,
      actor: staff('ines-hallam', 'reviewer'),
    },
    'a reviewer inside the force': { authority: northmoor, actor: staff('ina-hal', 'reviewer') },
    'a code holder': { authority: northmoor, actor: { type: 'tracker', matter, reads: 'content' } },
    'anybody at all': { authority: northmoor, actor: { type: 'public' } },
  })
  const asked = () => ({
    matter,
    on: '2026-11-20',
    seen: 1,
    why: 'w',
    words: 'w',
    letter: 'l1',
    subject: 's1',
    handler: 'sol-marchetti',
    matters: [matter],
    whose: 'force',
    kind: 'update',
    to: 'complainant',
    fields: {},
    notices: ['x'],
    notice: 'x',
    batch: 'x',
    how: 'posted',
    by: 'post',
    method: 'post',
    subjects: [],
    answers: [],
    known: 'r1',
    reference,
    findings: [],
    kept: [],
    list: 'waiting',
    allegations: [],
    allegation: { id: 'a', words: 'w', about: [] },
    who: { subject: 's1' },
    rows: [],
    tags: ['t'],
    mentions: [],
    note: 'n1',
    publicInterest: false,
    what: 'officers',
    name: 'f.csv',
    file: { sha256: 'aa', bytes: 1 },
    id: 'x',
    mapping: {},
    sealed: { mayKnow: 'team' },
    wish: 'w',
    shared: {},
    lines: 'A, b',
    words2: '',
    recommendations: [],
    page: 1,
    rule: 'r',
    number: '',
    rank: '',
    unit: '',
    grounds: 'g',
    stated: {},
    parts: [],
    documents: [],
    whom: 'force',
    summary: 's',
    standing: {},
    as: 'complaint',
    level: 'neither',
    look: 'first',
    max: 10,
    plan: 'p',
    agreed: true,
    ground: 'g',
    reviewOn: '2026-12-01',
    retestOn: '2026-12-01',
    criteria: [],
    codes: ['A1'],
    factors: [],
    recommendation: 'r',
    accepted: 'yes',
    text: '',
  })
  test('a verb tells nothing and changes nothing for whoever the matter is nothing to', async () => {
    const { work, people, reviews } = app.desk
    const system = { authority: northmoor, actor: { type: 'system' } } as const
    const wrong: string[] = []
    for (const [who, as] of Object.entries(strangers()))
      for (const [name, verb] of Object.entries({ ...work, ...people, ...reviews })) {
        for (const given of [asked(), matter]) {
          const call = verb as (...all: unknown[]) => Promise<unknown>
          const command = commandId(testWorld.id())
          // Asked of nonsense a verb may fail, which tells nothing either.
          const answer = await Promise.resolve(given)
            .then(asked => call({ ...as, command }, asked, asked, asked))
            .catch(() => undefined)
          const told = JSON.stringify(answer) ?? ''
          if (secrets.some(words => told.includes(words))) wrong.push(`${who} was told by ${name}`)
        }
        const { version } = await app.bench.store.work(system, tx => tx.load(matter))
        if (version !== versionSeen) wrong.push(`${who} changed it by ${name}`)
        versionSeen = version
      }
    assert.deepEqual(wrong, [])
  })
})
