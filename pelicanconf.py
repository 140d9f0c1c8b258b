"""The site's table of contents. To make it your own, change the first block; the rest seldom needs a hand."""

from __future__ import annotations

from typing import Any

# --- Yours -----------------------------------------------------------------------------------------------------------------
SITENAME = "Bản tin Thi đua"
SITESUBTITLE = "Bản tin nội bộ Khối các đơn vị sự nghiệp thuộc Thanh tra Chính phủ"
BANNER = ("Thi đua", "Năm 2019")  # the two lines of the red banner
ORGANISATION = "Khối các đơn vị sự nghiệp thuộc Thanh tra Chính phủ"
FOOTER_NOTE = (
    "Kết quả, con số thực hiện và nhân vật trên trang mẫu này là minh họa, do ban biên tập đặt ra. "
    "Tranh do ban biên tập vẽ. Nội dung phát động và bốn chỉ tiêu năm 2019 lấy theo tư liệu công khai."
)
COMPOUNDS = ("Thanh tra", "Chính phủ", "Trường Cán bộ", "Trung tâm", "Viện Khoa học")  # names a heading must not break in two
SITE_ADDRESS = "http://thidua.noibo"  # where the site will stand: for feeds and the sitemap
ROBOTS = False  # an internal site: robots.txt asks every search engine to stay out; True lets them in
CAMPAIGN = "2019"  # the campaign of the front page: content/data/campaigns/2019.yaml
MENU = (
    {"name": "Trang chủ", "path": ""},
    {"name": "Phong trào", "path": "phong-trao/"},
    {"name": "Tin tức", "path": "tin-tuc/"},
    {"name": "Gương sáng", "path": "guong-sang/"},
    {"name": "Ảnh", "path": "anh/"},
    {"name": "Lưu trữ", "path": "luu-tru/"},
)

# --- What the site does: one line a feature --------------------------------------------------------------------------------
PLUGINS = [
    "newsroom.desk.plugin",
    "newsroom.publishing.plugin",
    "newsroom.news.plugin",
    "newsroom.profiles.plugin",
    "newsroom.photos.plugin",
    "newsroom.targets.plugin",
    "newsroom.search.plugin",
    "newsroom.bulletin.plugin",
    "newsroom.syndication.plugin",
]
PREVIEW = True  # drafts and future articles are shown, and marked

# --- Pelican ---------------------------------------------------------------------------------------------------------------
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
SITEURL = ""  # the site's folder on its host, such as "/thi-dua"; links in pages start with it
FOR_DISK = False  # True: the published folder also opens from a disk or a USB stick, search and all, without a web server
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
DEFAULT_DATE_FORMAT = "%Y-%m-%d"  # dates that readers see are written by our filters: no locale is needed
READERS: dict[str, Any] = {"rst": None, "html": None}  # docutils warns about Vietnamese on every run
FORMATTED_FIELDS: list[str] = []
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["newsroom.publishing.components.Unindented"],
}
JINJA_FILTERS: dict[str, Any] = {}
JINJA_GLOBALS: dict[str, Any] = {}

IGNORE_FILES = ["**/.*", "README.md"]  # guides for editors lie beside what they explain
ARTICLE_PATHS = ["news"]
PAGE_PATHS = ["pages"]
STATIC_PATHS: list[str] = []  # nothing is copied as it is: photos and documents go through their features
THEME_STATIC_PATHS: list[str] = []
ARTICLE_TRANSLATION_ID: bool = False
PAGE_TRANSLATION_ID: bool = False
ARTICLE_URL = "tin-tuc/{date:%Y}/{date:%m}/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = PAGE_URL + "index.html"
DRAFT_SAVE_AS = DRAFT_PAGE_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "archives", "not_found"]
ARCHIVES_SAVE_AS = "luu-tru/index.html"
ARCHIVES_URL = "luu-tru/"
NOT_FOUND_SAVE_AS = NOT_FOUND_URL = "404.html"
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""  # every list of news is written by newsroom.news
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = FEED_ALL_ATOM = None
FEED_DOMAIN = SITE_ADDRESS
FEED_MAX_ITEMS = 30
DEFAULT_PAGINATION = 12
PAGINATED_TEMPLATES = {"listing": None}
PAGINATION_PATTERNS = (
    (1, "{base_name}/", "{base_name}/index.html"),
    (2, "{base_name}/trang/{number}/", "{base_name}/trang/{number}/index.html"),
)
TYPOGRIFY = False  # its quotes are English
CACHE_CONTENT = LOAD_CONTENT_CACHE = False  # Pelican's cache does not notice a changed theme or setting
