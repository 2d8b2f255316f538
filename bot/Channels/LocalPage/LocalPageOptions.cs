namespace HealthScore.Bot.Channels.LocalPage;

/// <summary>Settings under <c>LocalPage</c>: the page at <c>/</c> and Direct Line 3.0.</summary>
internal sealed class LocalPageOptions
{
    public const string Section = "LocalPage";

    /// <summary>Lets Direct Line clients from other machines in. They need <see cref="Secret"/>; the page stays local.</summary>
    public bool AllowRemote { get; set; }

    /// <summary>What a remote client shows for a token; at least 32 characters. Not needed on this machine.</summary>
    public string? Secret { get; set; }

    /// <summary>How many conversations are kept, 1–100,000; the one unused for longest makes room.</summary>
    public int MaxConversations { get; set; } = 500;

    /// <summary>How many activities of one conversation are kept, 10–10,000.</summary>
    public int MaxActivities { get; set; } = 200;

    /// <summary>How many bytes of activities one conversation keeps, 100,000–100,000,000.</summary>
    public int MaxConversationBytes { get; set; } = 1_000_000;

    /// <summary>The largest request body, 1,000–1,000,000 bytes.</summary>
    public int MaxBodyBytes { get; set; } = 64_000;

    /// <summary>How many streams may watch one conversation, 1–100; beyond it the oldest is closed.</summary>
    public int MaxStreams { get; set; } = 4;

    /// <summary>After how many minutes without a call or a stream a conversation is forgotten, 1–10,080.</summary>
    public int IdleMinutes { get; set; } = 120;

    /// <summary>How long a token is good, 1–1,440 minutes; it can be refreshed until then.</summary>
    public int TokenMinutes { get; set; } = 30;
}
