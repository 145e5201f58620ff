import { deepEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { londonDay, personId } from '#kernel'
import { onAnEngine } from '#test'
import { decide } from '../decide.ts'
import type { As } from '../who.ts'
import { contactOf } from './contact.ts'
import { asJay, openPosting, report, sendReport } from './posting.fixture.ts'

const { ways } = report.contact
const byPost = { ...ways, post: { may: true, where: '4 Mill Lane\nNorthmoor' } }

onAnEngine(engine => {
  test('a sealed name, and where it leads, are told to nobody but who may know', async t => {
    const app = await openPosting(t, engine)
    const { store, world } = app.bench
    const sealed = { mayKnow: 'one-person', named: 'Jay Arden' } as const
    const { matter } = await sendReport(app, {}, sealed)
    const jay = asJay(app)
    const changed = await decide(app.bench, jay, {
      matter,
      request: {},
      command: {
        type: 'ChangeContact',
        on: londonDay(world.now()),
        by: 'email',
        contact: { ...report.contact, ways: byPost },
      },
    })
    ok(changed.ok)
    const told = async (as?: As) => {
      const contact = await store.work(jay, tx => contactOf(tx, matter, as))
      return [contact?.name, contact?.ways.post.where]
    }
    const { authority, actor } = jay
    const known = ['Amara Quill', byPost.post.where]
    deepEqual(await told({ authority, actor }), known)
    const person = personId('another-arden')
    const namesake = { type: 'staff', person, name: 'Jay Arden', role: 'caseworker' } as const
    deepEqual(await told({ authority, actor: namesake }), ['Name sealed', undefined])
    deepEqual(await told(), known)
  })
})
