import { useTranslations } from 'next-intl'
import text from '#components/text.module.css'

/** What there is to see before anybody registers, counted; what there is none of is not spoken of. */
export type Counted = { exhibitors: number; talks: number; documents: number }

const pages = { exhibitors: 'exhibitors', talks: 'programme', documents: 'library' } as const

export function Reasons({ counted, home }: { counted: Counted; home: string }) {
  const say = useTranslations('landing')
  const shown = (['exhibitors', 'talks', 'documents'] as const).filter((what) => counted[what] > 0)
  if (shown.length === 0) return null
  return (
    <ul>
      {shown.map((what) => (
        <li key={what}>
          <a className={text.link} href={`${home}/${pages[what]}`} data-tap={`see-${what}`}>
            {say(what, { count: counted[what] })}
          </a>
        </li>
      ))}
    </ul>
  )
}
