import { NoticePage, noticeMetadata, type Props } from '../notice-page.tsx'

export const revalidate = 60
export const generateStaticParams = () => []
export const generateMetadata = noticeMetadata('terms')

export default function TermsPage({ params }: Props) {
  return <NoticePage id="terms" params={params} />
}
