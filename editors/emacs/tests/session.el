;;; session.el --- What a person would do in Emacs -*- lexical-binding: t -*-

(setq create-lockfiles nil make-backup-files nil vc-handled-backends nil load-prefer-newer t)
(package-initialize)
(require 'ert)
(require 'eglot)
(require 'namumark-mode)
(setq eglot-sync-connect 20)

(defun wait-for (what condition)
  "Wait until CONDITION is non-nil, and return it; fail with WHAT otherwise."
  (let ((end (+ (float-time) 20)) value)
    (while (not (setq value (funcall condition)))
      (when (> (float-time) end) (ert-fail (list 'waited-in-vain-for what)))
      (accept-process-output nil 0.05))
    value))

(defmacro with-page (&rest body)
  "Run BODY in a buffer with a copy of the page, which the server knows."
  `(let ((file (make-temp-file "~/page" nil ".namu")))
     (copy-file "~/page.namu" file t)
     (with-current-buffer (find-file-noselect file)
       (unwind-protect
           (progn
             (unless (eglot-managed-p) (apply #'eglot--connect (eglot--guess-contact)))
             (wait-for 'a-server (lambda () (eglot-managed-p)))
             ,@body)
         (set-buffer-modified-p nil)
         (kill-buffer)
         (delete-file file)))))

(defun findings ()
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun wait-for-finding ()
  (flymake-start)
  (wait-for 'a-finding #'findings))

(ert-deftest files-of-pages-have-the-mode ()
  (with-page
   (should (eq major-mode 'namumark-mode))
   (should (equal (plist-get (eglot--TextDocumentItem) :languageId) "namumark"))))

(ert-deftest findings-come-and-go ()
  (with-page
   (should (string-match-p "no closing `\\]`" (car (wait-for-finding))))
   (goto-char (point-min))
   (search-forward "열린 각주")
   (insert "]")
   (eglot--signal-textDocument/didChange)
   (wait-for 'no-finding (lambda () (null (findings))))))

(ert-deftest fixes-are-offered-and-applied ()
  (with-page
   (wait-for-finding)
   (goto-char (point-min))
   (search-forward "글[")
   ;; A key was pressed last, and one more takes the choice that is offered first.
   (cl-letf ((last-nonmenu-event ?\r)
             ((symbol-function 'completing-read) (lambda (&rest arguments) (nth 6 arguments))))
     (eglot-code-actions (line-beginning-position) (line-end-position) "quickfix" t))
   (should (string-match-p "글\\[\\* 열린 각주\\]" (buffer-string)))))

(ert-deftest headings-are-listed ()
  (with-page
   (should (member "1. 개요" (flatten-tree (eglot-imenu))))))

(ert-deftest footnotes-are-explained ()
  (with-page
   (search-forward "목록[*")
   (let (said)
     (eglot-hover-eldoc-function (lambda (text &rest _) (setq said text)))
     (should (string-match-p "첫 각주" (wait-for 'a-hover (lambda () said)))))))

(ert-deftest names-lead-to-definitions ()
  (with-page
   (search-forward "목록[*")
   (let ((found (car (xref-backend-definitions 'eglot "LSP identifier at point."))))
     (should (= 2 (xref-location-line (xref-item-location found)))))))

(ert-deftest renaming-renames-all-uses ()
  (with-page
   (search-forward "목록[*")
   (eglot-rename "이름")
   (should (= 2 (how-many (regexp-quote "[*이름") (point-min) (point-max))))))

(ert-deftest unfinished-syllables-are-completed ()
  (with-page
   (goto-char (point-max))
   (insert "[목ㅊ")
   (eglot--signal-textDocument/didChange)
   ;; What programs that show a list while typing do; Emacs's own `completion-at-point' cannot
   ;; complete to what does not begin with what is there.
   (pcase-let* ((`(,start ,end ,table . ,rest) (eglot-completion-at-point))
                (found (car (all-completions (buffer-substring start end) table))))
     (should (equal found "목차"))
     (delete-region start end)
     (insert found)
     (funcall (plist-get rest :exit-function) found 'finished))
   (should (string-suffix-p "[목차]" (buffer-string)))))

(ert-deftest the-mode-colours-pages-and-knows-their-headings ()
  (with-page
   (font-lock-ensure)
   (dolist (expected '(("개요" outline-1) ("굵은" bold) ("대문" link) ("주석" font-lock-comment-face)
                       ("각주]\n[[" font-lock-function-name-face)))
     (goto-char (point-min))
     (search-forward (car expected))
     (should (equal (list (car expected) (get-text-property (match-beginning 0) 'face)) expected)))
   (goto-char (point-min))
   (outline-next-heading)
   (should (looking-at "== 끝나지 않은 것 =="))
   (should (= 2 (funcall outline-level)))))

;;; session.el ends here
