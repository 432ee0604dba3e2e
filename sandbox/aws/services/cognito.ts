import type { ResourceDefinition } from "../definition.ts";
import { client } from "./cognito-client.ts";
import { domain } from "./cognito-domain.ts";
import { nativePool, pool } from "./cognito-pool.ts";
import { protection } from "./cognito-protection.ts";

export const resources: readonly ResourceDefinition[] = [pool, nativePool, client, domain, ...protection];
