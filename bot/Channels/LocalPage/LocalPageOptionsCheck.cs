using HealthScore.Bot.Configuration;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Channels.LocalPage;

internal sealed class LocalPageOptionsCheck : IValidateOptions<LocalPageOptions>
{
    private const int ShortestSecret = 32;

    public ValidateOptionsResult Validate(string? name, LocalPageOptions options) =>
        new SettingChecks(LocalPageOptions.Section)
            .Between(nameof(options.MaxConversations), options.MaxConversations, 1, 100_000)
            .Between(nameof(options.MaxActivities), options.MaxActivities, 10, 10_000)
            .Between(nameof(options.MaxConversationBytes), options.MaxConversationBytes, 100_000, 100_000_000)
            .Between(nameof(options.MaxBodyBytes), options.MaxBodyBytes, 1_000, 1_000_000)
            .Between(nameof(options.MaxStreams), options.MaxStreams, 1, 100)
            .Between(nameof(options.IdleMinutes), options.IdleMinutes, 1, 10_080)
            .Between(nameof(options.TokenMinutes), options.TokenMinutes, 1, 1_440)
            .That(
                !options.AllowRemote || options.Secret?.Length >= ShortestSecret,
                nameof(options.Secret),
                $"AllowRemote lets other machines in, so it needs at least {ShortestSecret} characters: set it, or turn AllowRemote off.")
            .Result;
}
