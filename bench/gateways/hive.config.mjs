import { defineConfig } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

export const gatewayConfig = defineConfig({ unifiedGraphHandler, maxTokens: false, maxDepth: false, logging: 'info', transportEntries: { '*.http': { options: { deduplicateInflightRequests: process.env.DEDUPLICATE === 'on' } } } });
