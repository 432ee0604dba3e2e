import { accessLogs } from "./access-logs";
import { deletionProtection } from "./deletion-protection";
import { desyncMode } from "./desync-mode";
import { dropInvalidHeaders } from "./drop-invalid-headers";
import { multiAz } from "./multi-az";
import { noTlsHeaders } from "./no-tls-headers";
import { wafAssociated } from "./waf-associated";
import { xffMode } from "./xff-mode";

export const loadBalancerRules = [
  dropInvalidHeaders,
  desyncMode,
  xffMode,
  noTlsHeaders,
  accessLogs,
  deletionProtection,
  multiAz,
  wafAssociated,
];
