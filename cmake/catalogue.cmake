# rumbo_catalogue(TARGET LANGUAGE): the messages of po/LANGUAGE/*.po, a file for each floor, merged
# and compiled, as bytes in TARGET: rumbo_catalogue_LANGUAGE to rumbo_catalogue_LANGUAGE_end.
find_program(MSGCAT msgcat REQUIRED)
find_program(MSGFMT msgfmt REQUIRED)

function(rumbo_catalogue target language)
  file(GLOB catalogues CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/po/${language}/*.po")
  set(out "${CMAKE_BINARY_DIR}/catalogue")
  file(MAKE_DIRECTORY "${out}")
  add_custom_command(OUTPUT "${out}/${language}.mo"
    COMMAND ${MSGCAT} --use-first --output-file "${out}/${language}.po" ${catalogues}
    COMMAND ${MSGFMT} --check-format --output-file "${out}/${language}.mo" "${out}/${language}.po"
    DEPENDS ${catalogues} VERBATIM)
  set(symbol "rumbo_catalogue_${language}")
  file(CONFIGURE OUTPUT "${out}/${language}.S" CONTENT
"    .section .rodata
    .global ${symbol}
    .global ${symbol}_end
    .balign 16
${symbol}:
    .incbin \"${out}/${language}.mo\"
${symbol}_end:
    .byte 0
    .section .note.GNU-stack,\"\",@progbits
" @ONLY)
  set_source_files_properties("${out}/${language}.S"
                              PROPERTIES OBJECT_DEPENDS "${out}/${language}.mo")
  target_sources(${target} PRIVATE "${out}/${language}.S")
endfunction()
