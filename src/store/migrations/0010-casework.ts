/**
 * What pages read: matters, duties, documents, letters and notices; and what never becomes an
 * event: drafts, sessions, looks and equality answers. Each row belongs to one authority.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { keyedByAuthority } from './policy.ts'

/** Tables the application may read, write and rebuild, within its own authority. */
const working = [
  `staff (
    authority_id text not null,
    person_id    text not null,
    name         text not null,
    role         text not null,
    primary key (authority_id, person_id)
  )`,
  `reference_counter (
    authority_id text not null,
    kind         text not null,
    year         int  not null,
    last         int  not null,
    primary key (authority_id, kind, year)
  )`,
  `matter (
    authority_id  text not null,
    matter_id     text not null,
    reference     text not null,
    stage         text not null,
    made_on       date not null,
    received_at   timestamptz not null,
    logged_on     date,
    summary       text,
    complainant   text,
    handler_id    text,
    safety_look   boolean not null,
    version       int  not null,
    changed_at    timestamptz not null,
    primary key (authority_id, matter_id),
    unique (authority_id, reference)
  )`,
  `duty (
    authority_id text not null,
    matter_id    text not null,
    duty_key     text not null,
    rule         text not null,
    state        text not null,
    ours         boolean not null,
    due_on       date,
    aim_on       date,
    met_on       date,
    owed         text not null,
    primary key (authority_id, matter_id, duty_key)
  )`,
  `document (
    authority_id text not null,
    document_id  text not null,
    matter_id    text not null,
    position     int  not null,
    name         text not null,
    bytes        bigint not null,
    sha256       text not null,
    media_type   text not null,
    says         text not null,
    source       text not null,
    received_on  date not null,
    primary key (authority_id, document_id)
  )`,
  `reading (
    authority_id text not null,
    sha256       text not null,
    outcome      text not null,
    reading      text not null,
    read_at      timestamptz not null,
    primary key (authority_id, sha256)
  )`,
  `letter (
    authority_id text not null,
    letter_id    text not null,
    matter_id    text not null,
    sent_on      date not null,
    sent_by      text not null,
    method       text not null,
    pdf          text not null,
    words        text not null,
    primary key (authority_id, letter_id)
  )`,
  `outbox (
    authority_id text not null,
    notice_id    text not null,
    matter_id    text not null,
    about        text not null,
    method       text not null,
    state        text not null,
    tries        int  not null default 0,
    problem      text,
    queued_at    timestamptz not null,
    settled_at   timestamptz,
    primary key (authority_id, notice_id)
  )`,
  `tracking (
    authority_id text not null,
    code_hash    bytea not null,
    matter_id    text not null,
    second_hash  text,
    receipt      text,
    primary key (authority_id, code_hash)
  )`,
  `draft (
    authority_id text not null,
    draft_id     text not null,
    holder_key   text not null,
    code_hash    bytea not null,
    force        text not null,
    answers      text,
    version      int  not null,
    started_at   timestamptz not null,
    changed_at   timestamptz not null,
    deleted_on   date,
    matter_id    text,
    event_id     text,
    primary key (authority_id, draft_id),
    unique (authority_id, holder_key),
    unique (authority_id, code_hash)
  )`,
  `draft_file (
    authority_id text not null,
    draft_id     text not null,
    document_id  text not null,
    position     int  not null,
    name         text not null,
    bytes        bigint not null,
    sha256       text not null,
    media_type   text not null,
    says         text not null,
    primary key (authority_id, draft_id, document_id)
  )`,
  `session (
    authority_id text not null,
    session_key  text not null,
    session      text not null,
    seen_at      timestamptz not null,
    primary key (authority_id, session_key)
  )`,
  `kept_form (
    authority_id text not null,
    form_id      text not null,
    sealed       bytea not null,
    until        timestamptz not null,
    primary key (authority_id, form_id)
  )`,
]

/** Inserted and never changed by the application. */
const kept = [
  `look (
    authority_id text not null,
    look_id      text not null,
    person       text not null,
    what         text not null,
    subject      text,
    how          text not null,
    looked_at    timestamptz not null,
    primary key (authority_id, look_id)
  )`,
]

/** Inserted, and never even read by the application: handlers must not see them. */
const sealed = [
  `equality_answer (
    authority_id text not null,
    answer_id    text not null,
    answers      text not null,
    month        text not null,
    primary key (authority_id, answer_id)
  )`,
]

const indexes = [
  'create index matter_received on matter (authority_id, received_at desc, matter_id)',
  `create index duty_queue on duty (authority_id, ours,
     (coalesce(due_on, aim_on, date '9999-12-31')), (matter_id || '/' || duty_key))`,
  'create index matter_safety on matter (authority_id, received_at) where safety_look',
  'create index document_of_matter on document (authority_id, matter_id, position)',
  'create index letter_of_matter on letter (authority_id, matter_id, sent_on)',
  'create index outbox_state on outbox (authority_id, state, queued_at)',
  'create index look_of_matter on look (authority_id, subject, looked_at desc)',
  'create index tracking_of_matter on tracking (authority_id, matter_id)',
  'create index draft_changed on draft (authority_id, changed_at)',
  'create index session_seen on session (authority_id, seen_at)',
]

function create(definition: string, grants: string): string {
  const table = definition.slice(0, definition.indexOf(' '))
  return `create table ${definition};${keyedByAuthority(table, grants)}`
}

export const casework: Migration = {
  async up(db) {
    const statements = [
      ...working.map(table => create(table, 'select, insert, update, delete')),
      ...kept.map(table => create(table, 'select, insert')),
      ...sealed.map(table => create(table, 'insert')),
      ...indexes.map(index => `${index};`),
    ]
    await sql.raw(statements.join('\n')).execute(db)
  },
}
