"""What editors are told about campaigns, reports, and the tables and figures in their articles."""

from __future__ import annotations

from newsroom.foundation.problems import Message

_SHEET = "Xem bảng mẫu trong content/README.md."

MESSAGES = {
    # What names something that is not there
    "targets.unknown-id": Message(
        "Không có chỉ tiêu nào mang mã «{word}».", "Các mã của đợt {campaign}: content/data/campaigns/{campaign}.yaml"
    ),
    "targets.unknown-campaign": Message(
        "Không có phong trào nào mang mã «{word}».", "Mỗi phong trào là một tệp trong content/data/campaigns/."
    ),
    "targets.unknown-unit": Message(
        "«{word}» không phải đơn vị của phong trào này.", "Dùng mã hoặc tên trong content/data/units.yaml, hoặc «toàn khối»."
    ),
    "targets.unknown-period": Message("Không có kỳ báo cáo «{word}».", "Dùng mã kỳ ghi ở khóa periods của phong trào."),
    "targets.unknown-group": Message("Không có nhóm chỉ tiêu «{word}».", "Dùng mã nhóm ghi ở khóa groups của phong trào."),
    "targets.unknown-rating": Message("Không có mức xếp loại «{word}».", "Dùng mã ghi ở khóa ratings của phong trào."),
    "targets.unknown-name": Message(
        "«{word}» không có trong danh sách của chỉ tiêu «{target}».",
        "Tên ngoài danh sách không được tính. Sửa tên, hoặc bỏ khỏi ô «Danh sách».",
    ),
    "targets.unknown-quality": Message("«{word}» không phải chất lượng số liệu.", "Dùng một trong: {expected}. Để trống là chính thức."),
    "targets.id-not-file": Message("Mã phong trào «{word}» khác tên tệp «{file}».", "Đặt id trùng tên tệp: {file}."),
    "targets.duplicate-id": Message("Mã «{word}» được dùng hai lần.", "Mỗi mã chỉ đứng một lần trong danh sách này."),
    # Campaign files
    "targets.reserved-id": Message(
        "Mã chỉ tiêu «{word}» trùng tên một trang của phong trào.", "Đặt mã khác: trang của chỉ tiêu đứng tại /phong-trao/<năm>/<mã>/."
    ),
    "targets.not-one-of": Message("Không có phép so sánh «{word}».", "Dùng một trong: {expected}."),
    "targets.not-whole": Message("«{word}» phải là một số nguyên.", "Viết bằng chữ số: 62."),
    "targets.key-wanting": Message("Chỉ tiêu loại {kind} phải có khóa {word}.", "Thêm dòng  {word}: …"),
    "targets.wording-operator": Message(
        "Câu chữ «{word}» ứng với phép {expected}, nhưng operator ghi {operator}.",
        "Trên, hơn là >; từ … trở lên, ít nhất là >=; không quá là <=; dưới là <; đúng là =. Sửa operator, hoặc sửa câu chữ.",
    ),
    "targets.wording-level": Message("Câu chữ ghi «{word}», nhưng level ghi {level}.", "Sửa cho hai chỗ giống nhau, theo bản giao ước."),
    "targets.reduction-kind": Message(
        "Câu chữ «giảm từ … xuống …», nhưng kind ghi {kind}.", "Dùng kind: reduction, với baseline và level."
    ),
    "targets.roster-kind": Message(
        "Chỉ tiêu đòi {count} đơn vị trong đúng {count} đơn vị, nhưng kind ghi count.",
        "Dùng kind: roster để ghi tên từng đơn vị: năm dòng cùng một tên không phải là năm đơn vị.",
    ),
    "targets.short-roster": Message("Chỉ tiêu đòi {level} tên, danh sách chỉ có {count}.", "Thêm tên vào roster, hoặc sửa level."),
    "targets.plan-level": Message(
        "Kế hoạch kỳ cuối là {plan}, khác mức chỉ tiêu {level}.", "Kế hoạch là số lũy kế: kỳ cuối phải bằng level."
    ),
    "targets.plan-turns": Message("Kế hoạch đi lùi: {before} rồi {after}.", "Kế hoạch là số lũy kế, kỳ sau không được kém kỳ trước."),
    "targets.plan-and-pace": Message("Đã có plan thì không dùng pace: even.", "Bỏ một trong hai khóa."),
    "targets.range-crossed": Message("Khoảng bị ngược: low {low} lớn hơn high {high}.", "Đổi chỗ low và high."),
    "targets.reduction-rises": Message("Chỉ tiêu giảm mà level {level} lớn hơn baseline {baseline}.", "Đổi chỗ level và baseline."),
    "targets.thresholds": Message("Các ngưỡng thresholds không giảm dần.", "ahead ≥ on_track ≥ attention, ví dụ 110, 100, 90."),
    "targets.campaign-dates": Message("Phong trào kết thúc ({end}) trước khi bắt đầu ({start}).", "Xem lại start và end."),
    "targets.period-outside": Message("Kỳ «{word}» kết thúc ngày {end}, ngoài thời gian phong trào.", "Xem lại start, end và periods."),
    "targets.due-before-end": Message("Kỳ «{word}» có hạn báo cáo {due} trước ngày hết kỳ {end}.", "Xem lại report_due."),
    "targets.no-member": Message("«{word}» không thuộc khối trong thời gian này.", "Xem members_from và members_until trong units.yaml."),
    # Sheets of reports
    "targets.open-quote": Message(
        "Dấu ngoặc kép mở ở đây mà không đóng.", "Thêm dấu ngoặc kép ở cuối ô; dấu ngoặc kép trong ô viết hai lần."
    ),
    "targets.unknown-header": Message("Không có cột nào tên «{word}».", _SHEET),
    "targets.double-header": Message("Cột «{word}» đứng hai lần.", "Giữ lại một cột."),
    "targets.header-wanting": Message("Bảng thiếu cột «{word}».", _SHEET),
    "targets.too-many-cells": Message("Dòng này thừa ô: «{word}».", "Ô có dấu ; hoặc dấu phẩy phải đặt trong ngoặc kép."),
    "targets.no-value": Message(
        "Dòng này không có kết quả.",
        "Điền «Giá trị», hoặc «Tử số» và «Mẫu số», hoặc «Danh sách». Số 0 cũng phải ghi; chưa có thì bỏ cả dòng.",
    ),
    "targets.two-values": Message("Dòng này có hai kết quả: {word}.", "Mỗi dòng chỉ điền một kiểu kết quả."),
    "targets.wrong-column": Message("Chỉ tiêu «{target}» không báo cáo ở cột «{word}».", "Điền vào cột: {expected}."),
    "targets.duplicate-row": Message(
        "Đã có dòng cho chỉ tiêu «{target}», đơn vị «{unit}», kỳ «{period}» (dòng {first}).",
        "Nếu là đính chính, ghi ngày nhận của dòng cũ vào «Thay cho» và nêu «Lý do».",
    ),
    "targets.row-changed": Message(
        "Dòng của chỉ tiêu «{target}», đơn vị «{unit}», kỳ «{period}» bị sửa tại chỗ.",
        "Trả dòng cũ về như trước, rồi thêm một dòng đính chính: «Thay cho» ghi ngày nhận của dòng cũ, «Lý do» ghi vì sao.",
    ),
    "targets.row-removed": Message(
        "Dòng của chỉ tiêu «{target}», đơn vị «{unit}», kỳ «{period}» bị xóa.",
        "Sổ báo cáo chỉ được thêm dòng. Trả dòng cũ về như trước; nếu số sai, thêm một dòng đính chính.",
    ),
    "targets.correction-of-nothing": Message(
        "Không có dòng nào nhận ngày {day} để thay.", "«Thay cho» là ngày nhận của dòng cũ cùng chỉ tiêu, đơn vị, kỳ."
    ),
    "targets.correction-earlier": Message(
        "Đính chính nhận ngày {received}, trước cả dòng nó thay ({day}).", "Xem lại «Ngày nhận» và «Thay cho»."
    ),
    "targets.correction-reason": Message("Đính chính thiếu lý do.", "Điền cột «Lý do»: bạn đọc sẽ thấy trong sổ đính chính."),
    "targets.falls": Message(
        "Số lũy kế giảm từ {before} (kỳ {period}) xuống {after}.",
        "Chỉ tiêu cộng dồn không giảm được. Nếu kỳ trước ghi nhầm, thêm dòng đính chính.",
    ),
    "targets.bare-percentage": Message(
        "Tỷ lệ này không có tử số và mẫu số, nên không cộng được vào toàn khối.", "Điền «Tử số» và «Mẫu số», để trống «Giá trị»."
    ),
    "targets.too-much": Message(
        "Chỉ tiêu «{target}», {unit}: hoàn thành {completion}. Số này có đúng không?", "Xem lại đơn vị tính và dấu chấm, dấu phẩy."
    ),
    "targets.out-of-scope": Message("Đơn vị «{unit}» không thuộc phạm vi chỉ tiêu «{target}».", "Bỏ dòng này, hoặc thêm đơn vị vào scope."),
    "targets.after-cut-off": Message(
        "Kỳ {period} kết thúc ngày {end}, sau ngày chốt số liệu {cut_off}.",
        "Dời cut_off của phong trào, nếu không dòng này chưa được tính.",
    ),
    "targets.part-over-whole": Message("Tử số {numerator} lớn hơn mẫu số {denominator}.", "Xem lại hai ô này."),
    "targets.no-count": Message("«{word}» không phải số đếm {noun}.", "Số đếm là số nguyên, không âm."),
    "targets.not-staff": Message(
        "Mẫu số {word} khác số người đã biết của đơn vị «{unit}» ({staff}).", "Nếu biên chế đã đổi, sửa staff của phong trào."
    ),
    "targets.wrong-unit": Message(
        "Khác đơn vị tính: chỉ tiêu tính bằng %, ô này ghi {word}.", "Có phải số {noun}? Điền «Tử số» và «Mẫu số», để trống «Giá trị»."
    ),
    "targets.name-twice": Message("«{word}» đứng hai lần trong danh sách.", "Mỗi tên chỉ tính một lần. Bỏ tên thừa."),
    "targets.deed-to-come": Message("Ghi là xong ngày {day}, nhưng báo cáo nhận từ ngày {received}.", "Việc chưa xong thì ghi «chưa»."),
    # Workbooks to import
    "targets.no-workbook": Message(
        "«{word}» không phải tệp Excel đọc được.", "Lưu lại bằng Excel hay LibreOffice theo dạng .xlsx, không đặt mật khẩu."
    ),
    "targets.empty-workbook": Message(
        "«{word}» không có dòng báo cáo nào được điền.",
        "Bảng phải có hàng tiêu đề như mẫu: newsroom targets template 2019 q1 --xlsx mau.xlsx",
    ),
    "targets.cell-formula": Message(
        "Ô này có công thức «{word}» không cho ra kết quả.", "Mở tệp bằng Excel rồi lưu lại để tính xong, hoặc gõ thẳng kết quả vào ô."
    ),
    "targets.silent-change": Message(
        "Chỉ tiêu «{target}», đơn vị «{unit}», kỳ «{period}» đã có «{before}»; dòng này ghi «{after}».",
        "Nếu là đính chính, ghi {day} vào «Thay cho» và nêu «Lý do». Số cũ không bao giờ bị ghi đè.",
    ),
    # Blocks and figures in documents
    "targets.open-block": Message("Khối /// targets mở ở đây mà không đóng.", "Thêm một dòng /// sau các khóa của khối."),
    "targets.lost-block": Message(
        "Khối /// targets ở đây không được hiểu là khối.", "Để một dòng trống trước khối, và không thụt dòng nếu không ở trong danh sách."
    ),
    "targets.block-keys": Message("Khối /// targets phải gồm các dòng «khóa: giá trị».", 'Ví dụ đúng:  campaign: "2019"'),
    "targets.only-and-group": Message("Khối này có cả only và group.", "Giữ lại một trong hai khóa."),
    "targets.contradiction": Message(
        "Câu này ghi «đạt {word}», nhưng chỉ tiêu «{name}» chưa lúc nào có số ấy.",
        "Để máy điền số, không bao giờ lệch với sổ báo cáo: {{{{target:{target} value}}}}",
    ),
    "targets.figure-grammar": Message("Không hiểu «{word}».", "Viết như {example}."),
}
