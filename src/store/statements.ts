/**
 * What every decision runs, kept prepared by the server. Plain statements, and most of them for one
 * event, because most decisions record one: a function, or a statement for any number, costs
 * PostgreSQL more to start than what it then does.
 */

/** Takes the command's lock: two retries at once wait, and the later then sees the answer. */
export const claimCommand = `
  select pg_advisory_xact_lock(claimed('command ' || $1)),
         pg_advisory_xact_lock_shared(claimed('projections'))
`

/** A rebuild takes this lock alone, so that it never misses an event it was left to replay. */
export const claimProjections = `select pg_advisory_xact_lock_shared(claimed('projections'))`

export const findCommand = `
  select fingerprint, answer from command where authority_id = $1 and command_id = $2
`

export const loadStream = `
  select event_id, stream, version, type, schema, happened, recorded_at, actor, body
    from event
   where authority_id = $1 and stream = $2
   order by version
`

export const rememberCommand = `
  insert into command (authority_id, command_id, fingerprint, answer, answered_at)
  values ($1, $2, $3, $4, $5)
`

/**
 * Appends an event after version `$3`, or nothing. Whoever inserts it has won the version: another
 * decision on the same one waits at the key and then inserts nothing, so whatever else is decided
 * with it follows once this has answered.
 */
export const appendEvent = `
  insert into event (authority_id, stream, version, event_id, type, schema, happened,
                     recorded_at, actor, envelope_salt, body, body_salt)
  select $1, $2, $3::int + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12
   where coalesce((select version from event
                    where authority_id = $1 and stream = $2
                    order by version desc limit 1), 0) = $3::int
      on conflict do nothing
  returning (select rebuild_from is not null from log_head where authority_id = $1) as rebuilding
`

/** The events of a decision after its first, which has won their versions for them. */
export const appendRest = `
  insert into event (authority_id, stream, version, event_id, type, schema, happened,
                     recorded_at, actor, envelope_salt, body, body_salt)
  select $1, $2, $3::int + place, id, type, schema, happened, $4, $5,
         decode(envelope_salt, 'hex'), body, decode(body_salt, 'hex')
    from unnest($6::text[], $7::text[], $8::int[], $9::text[], $10::text[], $11::text[],
                $12::text[]) with ordinality
           as given (id, type, schema, happened, envelope_salt, body, body_salt, place)
`

/**
 * The last statement of a transaction: the head row stays locked from here to the commit. Where
 * there is no log there is no number, and a leaf without one is an error.
 */
export const recordLeaf = `
  with head as (
    update log_head set size = size + 1 where authority_id = $1 returning size - 1 as number
  )
  insert into leaf (authority_id, number, recorded_at, event_id, stream, version, kind,
                    envelope, body, hash, seal)
  values ($1, (select number from head), $2, $3, $4, $5, $6, $7, $8, $9, $10)
`

/** The same for several. */
export const recordLeaves = `
  with head as (
    update log_head set size = size + cardinality($3::text[])
     where authority_id = $1
    returning size - cardinality($3::text[]) as number
  )
  insert into leaf (authority_id, number, recorded_at, event_id, stream, version, kind,
                    envelope, body, hash, seal)
  select $1, (select number from head) + place - 1, $2, id, stream, version, kind,
         decode(envelope, 'hex'), decode(body, 'hex'), decode(hash, 'hex'), decode(seal, 'hex')
    from unnest($3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[],
                $9::text[], $10::text[]) with ordinality
           as given (id, stream, version, kind, envelope, body, hash, seal, place)
`
