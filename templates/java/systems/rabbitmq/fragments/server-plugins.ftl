printf '[].\n' > "$folder/plugins"
