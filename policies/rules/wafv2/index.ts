import { hasRules } from "./has-rules";
import { logging } from "./logging";

export const wafv2Rules = [hasRules, logging];
