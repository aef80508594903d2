import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roleDistance } from '../../../src/people/namesakes.ts'

const ROLES = {
  near: ['副区长', '区委书记', '区河长', '区人大代表'],
  elsewhere: ['望江街道党工委书记', '双河镇镇长', '石墙县县长'],
  other: ['双河镇柳湾村村委会主任', '区第一小学校长', '桐湖公司总经理', '主治医师'],
} as const

for (const [field, roles] of Object.entries(ROLES))
  for (const role of roles) test(`${role} is ${field}`, () => assert.equal(roleDistance(role), field))
