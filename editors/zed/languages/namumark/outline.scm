(section
  (heading
    title: (title) @name)) @item
