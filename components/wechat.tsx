import { useTranslations } from 'next-intl'
import { Fold } from './fold.tsx'
import styles from './wechat.module.css'

/** How to leave WeChat's browser: downloads and calendar files do not open in it. Works without scripts. */
export function OpenInBrowser({ open }: { open?: boolean }) {
  const say = useTranslations('wechat')
  return (
    <Fold summary={<span>{say('summary')}</span>} open={open}>
      <div className={styles.overlay}>
        <svg
          width="64"
          height="40"
          viewBox="0 0 64 40"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          aria-hidden="true"
        >
          <path d="M4 38C10 18 26 8 54 8M46 2l9 6-7 8" />
        </svg>
        <p>{say.rich('how', { b: (chunks) => <b>{chunks}</b> })}</p>
      </div>
    </Fold>
  )
}
