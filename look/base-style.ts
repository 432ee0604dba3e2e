/**
 * Roughly what the classic pages look like before anything is changed: the values of Cognito's template for style sheets,
 * and an arrangement like that of its pages. The true pages are Cognito's alone.
 */
export const BASE_STYLE = `
* { box-sizing: border-box; }
body { margin: 0; font: 14px/20px "Helvetica Neue", Helvetica, Arial, sans-serif; background: #eceff1; }
.preview-notice { padding: 6px 12px; font-size: 12px; background: #fff3cd; color: #664d03; text-align: center; }
.preview-card { width: 400px; max-width: calc(100% - 24px); margin: 32px auto; border: 1px solid #ccc; }
.preview-card.preview-two { width: 728px; }
.preview-body { display: flex; padding: 24px; gap: 32px; }
.preview-column { flex: 1 1 0; min-width: 0; }
.preview-column > * { display: block; }
.preview-link { display: block; margin: 8px 0; color: #337ab7; text-decoration: none; }
.preview-rule { margin: 0 0 4px; }
.background-customizable { background-color: #fff; }
.banner-customizable { padding: 25px 0; background-color: lightgray; text-align: center; }
.logo-customizable { display: block; max-width: 60%; max-height: 30%; margin: 0 auto; }
.label-customizable { margin: 8px 0 4px; font-weight: 400; }
.textDescription-customizable { padding: 10px 0; font-size: 16px; }
.idpDescription-customizable { padding: 10px 0; font-size: 16px; }
.legalText-customizable { color: #747474; font-size: 11px; }
.submitButton-customizable { width: 100%; height: 40px; margin: 20px 0 10px; border: 0; font-size: 14px; font-weight: bold;
  color: #fff; background-color: #337ab7; text-align: center; }
.submitButton-customizable:hover { color: #fff; background-color: #286090; }
.errorMessage-customizable { width: 100%; margin-bottom: 12px; padding: 5px; border: 2px solid #d64958; font-size: 14px;
  color: #d64958; background: #f5f5f5; }
.inputField-customizable { width: 100%; height: 34px; padding: 6px 12px; border: 1px solid #ccc; color: #555;
  background-color: #fff; }
.inputField-customizable:focus { border-color: #66afe9; outline: 0; }
.idpButton-customizable { width: 100%; height: 40px; margin-bottom: 15px; border: 1px solid #46b8da; color: #fff;
  background-color: #5bc0de; text-align: center; }
.idpButton-customizable:hover { color: #fff; background-color: #31b0d5; }
.socialButton-customizable { width: 100%; height: 40px; margin-bottom: 15px; padding: 1px 12px; border: 1px solid #ccc;
  border-radius: 2px; background: #fff; text-align: left; }
.redirect-customizable { text-align: center; }
.passwordCheck-notValid-customizable { color: #df3312; }
.passwordCheck-valid-customizable { color: #19bf00; }
@media (max-width: 767px) { .preview-body { flex-direction: column; gap: 12px; padding: 16px; } }
`;
