import { noticeMetadata, noticePage } from '../notice-page.tsx'

export const revalidate = 60
export const generateStaticParams = () => []
export const generateMetadata = noticeMetadata('terms')

export default noticePage('terms')
