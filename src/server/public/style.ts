/** The look of the public page: one column, large enough for a thumb, and a badge that prints by itself. */
export const style = `
*{box-sizing:border-box}
body{margin:0;font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans SC",system-ui,sans-serif;color:#1d2126;background:#f4f6f8}
header,main{max-width:720px;margin:0 auto;padding:16px}
header{display:flex;justify-content:space-between;align-items:center}
header b{font-size:18px}
a{color:#0b57a4}
h1{font-size:26px;line-height:1.3;margin:8px 0 12px}
h2{font-size:19px;margin:24px 0 8px}
section>h2:first-child,.card>h2:first-child{margin-top:0}
section,form.card,.card{background:#fff;border:1px solid #d8dde3;border-radius:8px;padding:16px;margin:16px 0}
dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;margin:0}
dt{color:#56606b}dd{margin:0}
label,legend{display:block;font-weight:600;margin:14px 0 4px}
input,select,textarea{width:100%;font:inherit;padding:10px;border:1px solid #75808b;border-radius:6px;background:#fff;color:inherit}
input[type=checkbox]{width:22px;height:22px;margin:0 10px 0 0;vertical-align:-4px}
label.check{font-weight:400;padding:10px 0}
[aria-invalid=true]{border-color:#b3261e;border-width:2px}
.fault{color:#a31b14;margin:4px 0 0}
.hint{color:#56606b;margin:4px 0}
.text p{margin:0 0 .5em}
.text{max-height:16em;overflow:auto;border:1px solid #d8dde3;border-radius:6px;padding:10px;background:#fafbfc}
.faults{border:2px solid #b3261e;background:#fff6f5}
.note{border-left:4px solid #1f7a3d}
button{font:inherit;font-weight:600;padding:12px 20px;border:0;border-radius:6px;background:#0b57a4;color:#fff;cursor:pointer;margin-top:16px;min-height:48px}
button.grave{background:#a31b14}
:focus-visible{outline:3px solid #f0a500;outline-offset:2px}
summary{cursor:pointer;font-weight:600;padding:8px 0}
.badge{text-align:center;max-width:420px;margin:16px auto;border:2px solid #1d2126}
.badge .who{font-size:28px;font-weight:700;line-height:1.25}
.badge svg{width:220px;height:220px;margin:12px auto;display:block}
.badge .no{font-size:22px;font-weight:700}
.link{overflow-wrap:anywhere;font-family:ui-monospace,monospace;font-size:14px}
@media print{body{background:#fff}.no-print,header a{display:none}.card,section{border-color:#000}}
`;
