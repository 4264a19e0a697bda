;;; namumark-mode.el --- Pages in NamuMark, the markup of namu.wiki -*- lexical-binding: t -*-

;; Package-Requires: ((emacs "28.1"))
;; Keywords: languages, wp

;;; Commentary:

;; A major mode for pages in NamuMark (나무마크), and what eglot needs to start `namumark lsp'.
;; The server does the work; this colours the page first, knows its headings and its comments.

;;; Code:

(require 'outline)

(defgroup namumark nil
  "Pages in NamuMark, the markup of namu.wiki."
  :group 'text)

(defvar namumark-font-lock-keywords
  `(("^##.*" . 'font-lock-comment-face)
    (,(rx bol (group (repeat 1 6 "=") (opt "#")) " " (group (+ nonl)) " " (backref 1) eol)
     . 'outline-1)
    (,(rx bol "#redirect" (or " " eol)) . 'font-lock-preprocessor-face)
    (,(rx "'''" (+? nonl) "'''") . 'bold)
    (,(rx "{{{" (opt (or (seq "#!" (+ (any "a-z"))) (seq (any "+-") (any "1-5")))))
     . 'font-lock-keyword-face)
    ("}}}" . 'font-lock-keyword-face)
    (,(rx "[[" (group (+? (not (any "]|\n")))) (or "|" "]]")) 1 'link)
    (,(rx "[*" (* (not (any " ]\n")))) . 'font-lock-constant-face)
    (,(rx "[" (group (+ (any alpha))) (or "]" "(")) 1 'font-lock-function-name-face)
    ("||" . 'font-lock-type-face))
  "What is coloured before the server knows better.")

(defun namumark-heading-level ()
  "The number of equals signs that the heading at point begins with."
  (save-excursion (skip-chars-forward "=")))

;;;###autoload
(define-derived-mode namumark-mode text-mode "NamuMark"
  "Major mode for pages in NamuMark, the markup of namu.wiki."
  (setq-local comment-start "## ")
  (setq-local comment-start-skip "^##[ \t]*")
  (setq-local outline-regexp "=\\{1,6\\}#? ")
  (setq-local outline-level #'namumark-heading-level)
  (setq-local font-lock-defaults '(namumark-font-lock-keywords t))
  ;; Spaces at the beginning of a line are markup: nobody but the writer knows how many there should be.
  (setq-local indent-line-function #'indent-relative)
  (setq-local electric-indent-inhibit t)
  (setq-local indent-tabs-mode nil))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.namu\\(?:mark\\)?\\'" . namumark-mode))

(defvar eglot-server-programs)

;;;###autoload
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(namumark-mode "namumark" "lsp")))

(provide 'namumark-mode)
;;; namumark-mode.el ends here
