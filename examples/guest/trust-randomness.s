# Tells the kernel that what it has gathered so far is random enough, so that nobody waits a second for more.
# Right for a test guest only: keys that are made this early might be guessed.
# In assembly, as a scripting language would take half of that second to start under emulation.
# See random(4): ioctl(fd, RNDADDTOENTCNT, &bits).
        .set    SYS_OPEN, 2
        .set    SYS_IOCTL, 16
        .set    SYS_EXIT, 60
        .set    O_WRONLY, 1
        .set    RNDADDTOENTCNT, 0x40045201

        .globl  _start
_start: mov     $SYS_OPEN, %eax
        lea     device(%rip), %rdi
        mov     $O_WRONLY, %esi
        syscall
        mov     %eax, %edi              # a failed open gives a bad descriptor here, which ioctl refuses
        mov     $SYS_IOCTL, %eax
        mov     $RNDADDTOENTCNT, %esi
        lea     bits(%rip), %rdx
        syscall
        mov     %eax, %edi              # 0 when the kernel agreed
        neg     %edi
        mov     $SYS_EXIT, %eax
        syscall

device: .asciz  "/dev/random"
        .balign 4
bits:   .long   256
