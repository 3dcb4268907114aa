import { expect, test } from 'vitest'
import {
  openMail,
  outbox,
  provenIn,
  quickForm,
  registerOnce,
  sessionOf,
  testPortal,
  tick,
  visitorIn,
} from '#db/testing-portal.ts'
import { newKey } from '#lib/key.ts'
import { linkToken } from '#lib/tokens.ts'
import { changeAddress } from '#lib/visitor/change-address.ts'
import { decide } from '#lib/visitor/decide.ts'
import { sendLostKey } from '#lib/visitor/lost-key.ts'
import { register } from '#lib/visitor/register.ts'
import { signInByKey, signInByLink } from '#lib/visitor/sign-in.ts'
import { visitOf } from '#lib/visitor/visit.ts'

const address = 'siyuan.chen@qinglan-health.example'

test('a change of address takes all power from the old mailbox, key and browsers', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  const mine = await openMail(portal, address, hash)
  const row = (await provenIn(portal, mine)).registration
  await sendLostKey(portal, portal.event, address, 'en')
  await changeAddress(portal, await provenIn(portal, mine), 'mistyped@new.example')
  await changeAddress(portal, await provenIn(portal, mine), 'right@new.example')

  await expect(openMail(portal, 'mistyped@new.example')).rejects.toMatchObject({ code: 'used-link' })
  const moved = await openMail(portal, 'right@new.example')

  expect((await provenIn(portal, moved)).registration.address).toBe('right@new.example')
  expect(await portal.store.session(mine)).toBeNull()
  for (const { linkId } of (await outbox(portal)).filter((mail) => mail.address === address)) {
    const press = signInByLink(portal, linkToken(portal.secret, linkId ?? ''), null, 'pressed')
    await expect(press).rejects.toMatchObject({ code: expect.stringMatching(/^(used|expired)-link$/) })
  }
  const old = { key: newKey(portal.secret, row.id, row.keyVersion), network: '203.0.113' }
  await expect(signInByKey(portal, portal.event, old, null, 'old-key')).rejects.toMatchObject({
    code: 'unknown-key',
  })
  const fresh = { key: newKey(portal.secret, row.id, row.keyVersion + 1), network: '203.0.113' }
  await signInByKey(portal, portal.event, fresh, null, 'new-key')
  expect(await sessionOf(portal, 'new-key')).toMatchObject({ registrationId: row.id })
})

test('nor does the old mailbox open an earlier edition, and through it the new address', async () => {
  const portal = await testPortal()
  const earlier = await portal.store.event('nutra-expo-2026')
  if (!earlier) throw new Error('the earlier edition is missing')
  const today = portal.clock.at
  portal.clock.at = earlier.opensAt
  await register(portal, earlier, quickForm(), 'last year')
  const past = (await provenIn(portal, await openMail(portal, address, 'last year'))).registration
  portal.clock.at = today
  const { hash } = await registerOnce(portal)
  await changeAddress(portal, await provenIn(portal, await openMail(portal, address, hash)), 'right@new.example')
  await openMail(portal, 'right@new.example')

  await sendLostKey(portal, earlier, address, 'en')

  expect((await outbox(portal)).filter((mail) => mail.address === address).at(-1)).toMatchObject({
    template: 'lost-key',
    state: 'withheld',
  })
  await expect(openMail(portal, address)).rejects.toMatchObject({ code: 'unknown-link' })
  const old = { key: newKey(portal.secret, past.id, past.keyVersion), network: '203.0.113' }
  await expect(signInByKey(portal, earlier, old, null, 'old-key')).rejects.toMatchObject({ code: 'unknown-key' })
  await sendLostKey(portal, earlier, 'right@new.example', 'en')
  expect((await provenIn(portal, await openMail(portal, 'right@new.example'))).registration.id).toBe(past.id)
})

test('an address that is somebody else’s registration is not taken over, and the link stays open', async () => {
  const portal = await testPortal()
  const owner = await registerOnce(portal, { email: 'owner@other.example' })
  await openMail(portal, 'owner@other.example', owner.hash)
  const { hash } = await registerOnce(portal)
  const mine = await openMail(portal, address, hash)
  await changeAddress(portal, await provenIn(portal, mine), 'owner@other.example')
  const link = (await outbox(portal)).filter(({ template }) => template === 'address-change').at(-1)?.linkId ?? ''
  const press = () => signInByLink(portal, linkToken(portal.secret, link), null, `pressed-${portal.clock.at.getTime()}`)

  await expect(press()).rejects.toMatchObject({ code: 'changed-meanwhile' })
  tick(portal)
  await expect(press()).rejects.toMatchObject({ code: 'changed-meanwhile' })

  expect((await provenIn(portal, mine)).registration.address).toBe(address)
})

test('asking for somebody’s address uses up none of their mails', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  const attacker = await provenIn(portal, await openMail(portal, address, hash))
  for (let n = 0; n < 5; n++) await changeAddress(portal, attacker, 'victim@other.example')

  await registerOnce(portal, { email: 'victim@other.example' })

  const mails = (await outbox(portal)).filter(
    (mail) => mail.address === 'victim@other.example' && mail.state === 'queued',
  )
  expect(mails.map(({ template }) => template).sort()).toEqual([
    'address-change',
    'address-change',
    'address-change',
    'welcome',
  ])
})

test('whoever registers an address that moved away within a day gets a mail', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  const mine = await openMail(portal, address, hash)
  await changeAddress(portal, await provenIn(portal, mine), 'new@qinglan-health.example')
  await openMail(portal, 'new@qinglan-health.example')
  const before = (await outbox(portal)).filter((mail) => mail.address === address).length

  await registerOnce(portal)

  expect((await outbox(portal)).filter((mail) => mail.address === address)).toHaveLength(before + 1)
})

test('the old address is told once the change is done, not before, without a key or a way in', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  const mine = await openMail(portal, address, hash)
  // However many mails went there before.
  for (let n = 0; n < 4; n++) await sendLostKey(portal, portal.event, address, 'en')
  await changeAddress(portal, await provenIn(portal, mine), 'right@new.example')
  const told = async () => (await outbox(portal)).filter(({ template }) => template === 'address-changed')
  expect(await told()).toEqual([])

  await openMail(portal, 'right@new.example')

  expect(await told()).toMatchObject([{ address, state: 'queued' }])
  const link = (await told())[0]?.linkId ?? ''
  const press = signInByLink(portal, linkToken(portal.secret, link), null, 'pressed')
  await expect(press).rejects.toMatchObject({ code: 'expired-link' })
})

test('what a stranger typed for the new address blocks nobody, and becomes a claim to keep or drop', async () => {
  const portal = await testPortal()
  const wanted = 'right@new.example'
  const typed = { email: wanted, name: 'A Stranger', company: 'Elsewhere', consents: ['privacy', 'marketing-email'] }
  const stranger = await registerOnce(portal, typed)
  const seen = await visitOf(portal, await visitorIn(portal, stranger.hash))
  tick(portal)
  const { hash, submission } = await registerOnce(portal)
  const mine = await openMail(portal, address, hash)
  const before = (await provenIn(portal, mine)).registration
  await changeAddress(portal, await provenIn(portal, mine), wanted)

  const moved = await openMail(portal, wanted)

  const visit = await visitOf(portal, await provenIn(portal, moved))
  expect(visit.registration).toMatchObject({ id: before.id, number: before.number, name: before.name, address: wanted })
  expect(visit.submission?.id).toBe(submission.id)
  expect(visit.claims).toMatchObject([{ id: stranger.submission.id, name: 'A Stranger', ticks: ['marketing-email'] }])
  expect(visit.consents).toEqual({ privacy: true })
  expect(await visitOf(portal, await visitorIn(portal, stranger.hash))).toEqual(seen)

  await decide(portal, await provenIn(portal, moved), stranger.submission.id, 'drop', async () => {})
  expect((await visitOf(portal, await provenIn(portal, moved))).claims).toEqual([])
})
