import type { EventContent } from '#lib/event.ts'
import type { Locale, Text } from '#lib/text.ts'
import { text } from './notice.ts'

/** What only the organiser can say, and where it stands until they do: in square brackets, so that nobody overlooks it. */
const blanks = {
  imprint: text(
    '[organiser: registered name, office and register number]',
    '【主办方填写：登记名称、注册地址与登记号】',
    '【主辦單位填寫：登記名稱、註冊地址與登記字號】',
  ),
  hosting: text(
    '[organiser: where the server stands and who runs it]',
    '【主办方填写：服务器所在地及运营方】',
    '【主辦單位填寫：伺服器所在地與營運者】',
  ),
  retention: text(
    '[organiser: how long registrations are kept]',
    '【主办方填写：登记信息的保存期限】',
    '【主辦單位填寫：登錄資料的保存期限】',
  ),
  authority: text(
    '[organiser: the authority that supervises you]',
    '【主办方填写：监管机关】',
    '【主辦單位填寫：主管機關】',
  ),
  law: text(
    '[organiser: applicable law and courts]',
    '【主办方填写：适用法律与管辖法院】',
    '【主辦單位填寫：準據法與管轄法院】',
  ),
} as const satisfies Record<string, Text>

type Blank = keyof typeof blanks

/** Puts the event's own names into a text. */
export function fillIn(words: Text, content: EventContent, locale: Locale): string {
  const own: Readonly<Record<string, string | undefined>> = {
    event: content.shortName[locale],
    dates: content.datesText[locale],
    admission: content.admission[locale],
    venue: content.venue.name[locale],
    address: content.venue.address[locale],
    organiser: content.organiser[locale],
    email: content.contact.email,
    phone: content.contact.phone,
    imprint: content.imprint?.[locale],
    ...Object.fromEntries(Object.entries(content.notices ?? {}).map(([name, said]) => [name, said[locale]])),
  }
  return words[locale].replace(
    /\{(\w+)\}/g,
    (whole, name: string) => own[name] ?? blanks[name as Blank]?.[locale] ?? whole,
  )
}
