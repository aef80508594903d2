import { openOffline } from '../../src/search/offline.ts'
import './site.ts'

openOffline()
